package import MeditationScript
package import Timebase

/// A track laid out in frames: its events from the first frame to the last.
///
/// Events are in order without gaps; their lengths add up to the track's.
package struct Timeline: Sendable {
  package let rate: SampleRate
  package let length: Frames
  package let events: [Event]
  /// Sounds that overlap the events, in order: words that lead the breath, interval bells.
  package var overlays: [Event] = []
  /// Warnings for the author about the layout.
  package let warnings: [Diagnostic]

  /// Something that happens at a frame, and for how long.
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

  /// The kind of an event, with its details.
  package enum Content: Hashable, Sendable {
    /// The start of a chapter; has no length.
    case section(title: String, level: Int)
    /// A named position; has no length.
    case mark(String)
    case speech(Phrase)
    /// One of the script's own sound files, by path.
    case file(String)
    /// A stroke of a bell; has no length, though it rings on.
    case strike(BellStroke)
    /// The bed to play from here on, `nil` for none; has no length.
    case ambience(SoundChoice?)
    case breath(BreathPhase, cue: BreathCue)
    /// Silence whose length was fitted.
    case pause(Glue.Kind)
    /// Silence of a fixed length.
    case rest
  }
}
