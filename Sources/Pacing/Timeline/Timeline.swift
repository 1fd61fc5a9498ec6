package import MeditationScript
package import Sound

/// A track laid out on the frame clock: what happens, from the first frame to the last.
///
/// Events stand in order without gaps; their lengths add up to the track's.
package struct Timeline: Sendable {
  package let rate: SampleRate
  package let length: Frames
  package let events: [Event]
  /// What the author may want to know about the layout.
  package let warnings: [Diagnostic]

  package struct Event: Sendable {
    package let start: Frames
    package let length: Frames
    package let content: Content

    package var end: Frames { start + length }
  }

  package enum Content: Hashable, Sendable {
    /// A chapter begins; no length of its own.
    case section(title: String, level: Int)
    /// A named place; no length of its own.
    case mark(String)
    case speech(Phrase)
    /// A sound file of the script's own, by its path.
    case file(String)
    /// A strike of a bell; no length of its own, its sound goes on.
    case strike(kind: String)
    case breath(BreathDirection, cue: BreathCue)
    /// Breath held, full or empty.
    case hold
    /// Silence that was set to fit.
    case pause(Glue.Kind)
    /// Silence of a fixed length.
    case rest
  }
}
