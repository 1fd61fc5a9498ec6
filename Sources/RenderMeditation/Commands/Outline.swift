import ArgumentParser
import MeditationScript
import Pacing
import Publishing
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

  func run() throws {
    let console = Console(messages)
    let studio = try World.studio()
    var request = try options.request()
    request.language = script.language
    let track = try Planner(studio: studio).track(try script.source(studio), request)
    console.diagnostics(track.warnings, in: track.source)
    guard messages.json else {
      console.result(track.timeline.table)
      return
    }
    try console.json(
      TimelineFacts(track.timeline, title: track.title, language: track.language))
  }
}
