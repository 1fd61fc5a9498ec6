internal import MeditationScript
package import Pacing
internal import Timebase

/// A timeline as JSON for other programs, with all times in frames.
package struct TimelineFacts: Encodable, Sendable {
  let title: String
  let language: String
  /// Frames per second of all times.
  let sampleRate: Int
  let frames: Int64
  let events: [Event]
  /// Sounds that overlap the events: words that lead the breath, interval bells.
  let overlays: [Event]
  let pacing: PacingFacts

  struct Event: Encodable {
    let start: Int64
    let length: Int64
    let kind: String
    let text: String
    /// SSML of a phrase whose reading or delivery differs from its text; otherwise `nil`.
    let ssml: String?
    /// What is said in a recording; `nil` for any other event, and where nobody has written it down.
    let caption: String?

    init(_ event: Timeline.Event) {
      start = event.start.count
      length = event.length.count
      kind = event.content.name
      text = event.content.words
      ssml = TimelineFacts.ssml(event.content)
      caption = TimelineFacts.caption(event.content)
    }
  }

  package init(_ timeline: Timeline, title: String, language: String) {
    pacing = PacingFacts(PacingFigures(of: timeline, language: language))
    self.title = title
    self.language = language
    sampleRate = timeline.rate.hertz
    frames = timeline.length.count
    events = timeline.events.map(Event.init)
    overlays = timeline.overlays.map(Event.init)
  }

  private static func caption(_ content: Timeline.Content) -> String? {
    guard case .file(let recording) = content, !recording.words.isEmpty else { return nil }
    return recording.words.joined(separator: " ")
  }

  private static func ssml(_ content: Timeline.Content) -> String? {
    guard case .speech(let phrase) = content, phrase != Phrase(phrase.text) else { return nil }
    return phrase.ssml
  }
}
