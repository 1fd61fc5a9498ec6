package import MeditationScript
package import Sound

/// A track laid out on the frame clock: what happens, from the first frame to the last.
///
/// Events stand in order without gaps; their lengths add up to the track's.
package struct Timeline: Sendable {
  package let rate: SampleRate
  package let length: Frames
  package let events: [Event]
  /// What sounds over the events, in order: words that lead the breath, interval bells.
  package var overlays: [Event] = []
  /// What the author may want to know about the layout.
  package let warnings: [Diagnostic]

  package struct Event: Sendable {
    package let start: Frames
    package let length: Frames
    package let content: Content

    package init(start: Frames, length: Frames, content: Content) {
      self.start = start
      self.length = length
      self.content = content
    }

    package var end: Frames { start + length }
  }

  package init(
    rate: SampleRate, length: Frames, events: [Event], overlays: [Event] = [],
    warnings: [Diagnostic] = []
  ) {
    self.rate = rate
    self.length = length
    self.events = events
    self.overlays = overlays
    self.warnings = warnings
  }

  package enum Content: Hashable, Sendable {
    /// A chapter begins; no length of its own.
    case section(title: String, level: Int)
    /// A named place; no length of its own.
    case mark(String)
    case speech(Phrase)
    /// A sound file of the script's own, by its path.
    case file(String)
    /// A stroke of a bell; no length of its own, its sound goes on.
    case strike(BellStroke)
    /// The bed from here on, `nil` for none; no length of its own.
    case ambience(SoundChoice?)
    case breath(BreathPhase, cue: BreathCue)
    /// Silence that was set to fit.
    case pause(Glue.Kind)
    /// Silence of a fixed length.
    case rest
  }
}
