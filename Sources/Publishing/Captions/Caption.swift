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
  /// One caption for each phrase, breath words included, and for each sentence of a recording whose
  /// words are written down, in order of their starts.
  package var captions: [Caption] {
    all.flatMap { event -> [Caption] in
      switch event.content {
      case .speech(let phrase):
        [Caption(start: event.start, end: event.end, text: phrase.text)]
      case .file(let recording): captions(of: recording, from: event.start, to: event.end)
      default: []
      }
    }
  }

  /// How many phrases are spoken.
  package var phraseCount: Int {
    all.count { if case .speech = $0.content { true } else { false } }
  }

  /// Nobody knows when a sentence of a recording begins: its time is divided by their letters.
  private func captions(of recording: OwnSound, from start: Frames, to end: Frames) -> [Caption] {
    let shares = recording.words.map { Int64($0.count { !$0.isWhitespace }) }
    let all = shares.reduce(0, +)
    guard all > 0 else { return [] }
    let length = (end - start).count
    var before: Int64 = 0
    return zip(recording.words, shares).map { text, share in
      // A track is six hours at most: this stays far below the largest number.
      let from = start + Frames(length * before / all)
      before += share
      return Caption(start: from, end: start + Frames(length * before / all), text: text)
    }
  }
}
