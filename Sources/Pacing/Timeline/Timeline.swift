package import MeditationScript
package import Timebase

/// A track laid out in frames: its events from the first frame to the last.
///
/// Events are in order without gaps; their lengths add up to the track's.
package struct Timeline: Sendable {
  /// No track is longer than this.
  package static let longest = Duration.seconds(6 * 3600)

  package let rate: SampleRate
  package let length: Frames
  package let events: [Event]
  /// Sounds that overlap the events, in order: words that lead the breath, interval bells.
  package private(set) var overlays: [Event] = []
  /// Events and overlays together, in order of their starts; at one frame, events come first.
  package private(set) var all: [Event] = []
  /// Warnings for the author about the layout.
  package let warnings: [Diagnostic]

  /// Something that happens at a frame, and for how long.
  package struct Event: Sendable {
    package let start: Frames
    package let length: Frames
    package let content: Content
    /// The place in the script it comes from; `nil` for what no script asks for: interval bells,
    /// silence at the ends.
    package let span: SourceSpan?
    /// Which round of the innermost repetition it belongs to, from 1; `nil` outside of repetitions.
    package let round: Int?

    package init(
      start: Frames, length: Frames, content: Content, span: SourceSpan? = nil,
      round: Int? = nil
    ) {
      self.start = start
      self.length = length
      self.content = content
      self.span = span
      self.round = round
    }

    /// The same, so many frames later.
    func later(by frames: Frames) -> Event {
      Event(start: start + frames, length: length, content: content, span: span, round: round)
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
    sort()
  }

  /// Adds sounds that overlap the events.
  package mutating func lay(_ sounds: [Event]) {
    guard !sounds.isEmpty else { return }
    overlays = (overlays + sounds).sorted { $0.start < $1.start }
    sort()
  }

  private mutating func sort() {
    all = (events + overlays).enumerated().sorted { one, other in
      (one.element.start, one.offset) < (other.element.start, other.offset)
    }.map(\.element)
  }

  /// The kind of an event, with its details.
  package enum Content: Hashable, Sendable {
    /// The start of a chapter; has no length.
    case section(title: String, level: Int)
    /// A named position; has no length.
    case mark(String)
    case speech(Phrase)
    /// One of the script's own sound files.
    case file(OwnSound)
    /// A stroke of a bell; has no length, though it rings on.
    case strike(StrikeRequest)
    /// The bed to play from here on, `nil` for none; has no length.
    case ambience(SoundChoice?)
    case breath(BreathPhase, cue: BreathCue)
    /// Silence whose length was fitted.
    case pause(Glue.Kind)
    /// Silence of a fixed length.
    case rest
  }
}
