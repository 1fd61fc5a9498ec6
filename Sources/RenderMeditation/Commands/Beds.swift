import ArgumentParser
import Catalog
import Export
import Foundation
import MeditationRenderer
import MeditationScript
import Rendering
import Sound
import Timebase

/// `beds`: what may sound under everything.
struct Beds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beds",
    abstract: "List the beds of sound, or hear one.",
    discussion: """
      Beds are made anew for each track and never repeat. One of your own is any sound file; its end
      goes over into its beginning.

      EXAMPLES
        render-meditation beds
        render-meditation beds rain -o rain.wav
        render-meditation metta --bed "drone(98)" -o metta.wav
      """)

  @Argument(
    help: ArgumentHelp("The bed to hear.", valueName: "kind"),
    completion: .names(Choices.beds, orFiles: FileFormat.allEndings))
  var kind: String?

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var file: FileOptions

  private struct Entry: Encodable {
    let name: String
    let title: String
    let summary: String
    let caution: String?
    /// What the number in `drone(98)` is.
    let number: String?
  }

  func validate() throws {
    if kind == nil, file.output != nil { throw ValidationError("Name the bed to hear.") }
  }

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context()
    if let kind {
      var settings = TrackSettings()
      try settings.set(.bed, kind)
      // Alone, it need not be as soft as under words.
      try settings.set(.bedLevel, -6)
      let sample = try Sample(text: "[30s]", settings: settings)
        .render(as: "bed", to: file, json: json, context, console)
      if json { try console.json(sample.facts) }
      return
    }
    let entries = context.catalog.beds.sorted { $0.key < $1.key }.map { name, bed in
      Entry(
        name: name, title: bed.title, summary: bed.summary, caution: bed.caution,
        number: bed.adjustment.map { "\($0.name), \($0.range) \($0.unit)" })
    }
    guard !json else {
      try console.json(entries)
      return
    }
    for (entry, written) in zip(entries, context.catalog.bedKinds.names) {
      let name = written.padding(toLength: 30, withPad: " ", startingAt: 0)
      console.result(name + " " + entry.summary + (entry.caution == nil ? "" : " On request only."))
    }
  }
}
