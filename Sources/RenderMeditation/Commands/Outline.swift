import ArgumentParser
import MeditationScript
import Pacing
import Rendering
import Sound

/// `outline SCRIPT`: the laid-out timeline, nothing rendered.
struct Outline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a script is laid out at a length; nothing is rendered.",
    discussion: """
      EXAMPLES
        render-meditation outline metta --minutes 10
        render-meditation outline my-script.md --length 12m30s --json
      """)

  @OptionGroup var script: ScriptArgument
  @OptionGroup var options: TrackOptions
  @OptionGroup var messages: MessageOptions

  private struct Event: Encodable {
    let start: Int64
    let length: Int64
    let kind: String
    let text: String
  }

  private struct Table: Encodable {
    let title: String
    let sampleRate: Int
    let frames: Int64
    let events: [Event]
  }

  func run() throws {
    let console = Console(messages)
    let studio = try World.studio()
    let track = try Planner(studio: studio).track(
      try script.source(studio), options.request())
    console.diagnostics(track.warnings, in: track.source)
    guard messages.json else {
      console.result(track.timeline.table)
      return
    }
    let events = track.timeline.events.map {
      Event(
        start: $0.start.count, length: $0.length.count, kind: $0.content.name,
        text: $0.content.words)
    }
    try console.json(
      Table(
        title: track.title, sampleRate: track.timeline.rate.hertz,
        frames: track.timeline.length.count, events: events))
  }
}
