import ArgumentParser
import Export
import Files
import Foundation
import Publishing
import Rendering

/// `export SCRIPT --to FORM`: the script for another engine or a human reader.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a script for another engine, a reader or a program, laid out at a length.",
    discussion: """
      ssml is SSML 1.1 with every pause as long as it is laid out; text is for reading aloud, and a script, too;
      timeline is JSON, every event on the frame clock.

      EXAMPLES
        render-meditation export metta --minutes 10 --to ssml -o metta.ssml
        render-meditation export my-script.md --to text
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case ssml, text, timeline
  }

  @OptionGroup var script: ScriptArgument

  @Option(help: ArgumentHelp("What to write: ssml, text or timeline.", valueName: "form"))
  var to: Form

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write it; without it, standard output.", valueName: "file"),
    completion: .file(extensions: ["ssml", "txt", "json"]))
  var output: String?

  @OptionGroup var overwrite: OverwriteOption
  @OptionGroup var options: TrackOptions
  @OptionGroup var preset: PresetOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let console = Console(messages)
    let track = try options.laidOut(script, preset, to: output, overwrite, console)
    let text =
      switch to {
      case .ssml: track.timeline.ssml(language: track.language)
      case .text:
        track.timeline.readingText(
          title: track.title, language: track.language, bell: track.request.bell)
      case .timeline:
        try JSONDocument.text(
          of: TimelineFacts(track.timeline, title: track.title, language: track.language)) + "\n"
      }
    let path = output == "-" ? nil : output
    if let path {
      try Signals.guarding { try TextFile.write(text, to: path, owner: $0) }
      console.note("wrote \(path)")
    }
    // A timeline is JSON itself.
    if messages.json, path != nil || to != .timeline {
      try console.json(ExportFacts(text, as: to, of: track, to: path))
    } else if path == nil {
      Console.write(text, to: STDOUT_FILENO)
    }
  }
}
