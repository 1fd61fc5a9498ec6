internal import MeditationScript
package import Pacing
package import Timebase

/// A phrase shown as text while it is heard.
package struct Caption: Hashable, Sendable {
  package let start: Frames
  package let end: Frames
  package let text: String

  package init(start: Frames, end: Frames, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}

extension Timeline {
  /// One caption for each phrase, breath words included, in order of their starts.
  package var captions: [Caption] {
    all.compactMap { event in
      guard case .speech(let phrase) = event.content else { return nil }
      return Caption(start: event.start, end: event.end, text: phrase.text)
    }
  }
}
