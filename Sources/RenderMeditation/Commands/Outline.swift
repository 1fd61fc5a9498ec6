import ArgumentParser
import Files
import Foundation
import Pacing
import Publishing
import Rendering

/// `outline SCRIPT`: the laid-out timeline, nothing rendered.
struct Outline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Show how a script is laid out at a length; nothing is rendered.",
    discussion: """
      EXAMPLES
        render-meditation outline metta --minutes 10
        render-meditation outline my-script.md --length 12m30s --json
        render-meditation outline metta --minutes 20 --plot metta.svg
      """)

  @OptionGroup var script: ScriptArgument

  @Option(
    help: ArgumentHelp(
      "Draws the track as a picture: sections, speech, breath, bells and pauses.",
      valueName: "file.svg"),
    completion: .file(extensions: ["svg"]))
  var plot: String?
  @OptionGroup var overwrite: OverwriteOption
  @OptionGroup var options: TrackOptions
  @OptionGroup var preset: PresetOption
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let plot, plot != "-", !plot.lowercased().hasSuffix(".svg") {
      throw ValidationError("--plot draws SVG; name the file something.svg.")
    }
    if plot == "-", messages.json {
      throw ValidationError("--json and --plot - would both be on standard output.")
    }
  }

  func run() throws {
    let console = Console(messages)
    let track = try options.laidOut(script, preset, to: plot, overwrite, console)
    let pacing = track.pacing
    console.diagnostics(track.warnings(about: pacing), in: track.source)
    if let plot {
      let picture = OutlinePlot(track.timeline, title: track.title).svg
      if plot == "-" {
        Console.write(picture, to: STDOUT_FILENO)
      } else {
        try Signals.guarding { try TextFile.write(picture, to: plot, owner: $0) }
        console.note("wrote \(plot)")
      }
      guard messages.json else { return }
    }
    guard messages.json else {
      console.result(track.timeline.table)
      console.result("")
      for line in pacing.lines { console.result(line) }
      return
    }
    try console.json(
      TimelineFacts(track.timeline, title: track.title, language: track.language))
  }
}
