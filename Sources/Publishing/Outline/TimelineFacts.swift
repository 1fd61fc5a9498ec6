internal import MeditationScript
package import Pacing
internal import Sound

/// A timeline for other programs: every event on the frame clock.
package struct TimelineFacts: Encodable, Sendable {
  let title: String
  let language: String
  /// Frames a second of everything below.
  let sampleRate: Int
  let frames: Int64
  let events: [Event]
  /// What sounds over the events: words that lead the breath, interval bells.
  let overlays: [Event]

  struct Event: Encodable {
    let start: Int64
    let length: Int64
    let kind: String
    let text: String
    /// Of speech that is not said as it is written, or not in the usual way.
    let ssml: String?

    init(_ event: Timeline.Event) {
      start = event.start.count
      length = event.length.count
      kind = event.content.name
      text = event.content.words
      ssml = TimelineFacts.ssml(event.content)
    }
  }

  package init(_ timeline: Timeline, title: String, language: String) {
    self.title = title
    self.language = language
    sampleRate = timeline.rate.hertz
    frames = timeline.length.count
    events = timeline.events.map(Event.init)
    overlays = timeline.overlays.map(Event.init)
  }

  private static func ssml(_ content: Timeline.Content) -> String? {
    guard case .speech(let phrase) = content, phrase != Phrase(phrase.text) else { return nil }
    return phrase.ssml
  }
}
