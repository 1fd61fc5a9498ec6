import ArgumentParser
import Catalog
import Export
import Foundation
import MeditationRenderer
import MeditationScript
import Rendering
import Sound
import Timebase

/// `bells`: what there is to strike.
struct Bells: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bells",
    abstract: "List the bells, or hear one.",
    discussion: """
      A bell of your own is a sound file, or its modes in YAML as in the program's own.

      EXAMPLES
        render-meditation bells
        render-meditation bells small -o small.wav
        render-meditation bells "bowl(220)" -o bowl.wav
      """)

  @Argument(
    help: ArgumentHelp("The bell to hear.", valueName: "kind"),
    completion: .names(Choices.bells, orFiles: FileFormat.allEndings + ["yaml", "yml"]))
  var kind: String?

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var file: FileOptions

  private struct Entry: Encodable {
    let name: String
    let aliases: [String]
    let title: String
    let summary: String
    let frequency: Double?
    /// Seconds until speech may start, and until the tail may end.
    let clear: Double?
    let tail: Double?
    let isDefault: Bool
  }

  func validate() throws {
    if kind == nil, file.output != nil { throw ValidationError("Name the bell to hear.") }
  }

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context()
    if let kind {
      var settings = TrackSettings()
      try settings.set(.bell, kind)
      let sample = try Sample(text: "[bell; ring:\"out\"]", settings: settings)
        .render(as: "bell", to: file, json: json, context, console)
      if json { try console.json(sample.facts) }
      return
    }
    let entries = context.catalog.bellKinds.map { Self.entry($0, context.catalog) }
    guard !json else {
      try console.json(entries)
      return
    }
    for entry in entries {
      let names = ([entry.name] + entry.aliases).joined(separator: ", ")
      let mark = entry.isDefault ? " (the default)" : ""
      console.result(
        names.padding(toLength: 22, withPad: " ", startingAt: 0) + " " + entry.summary + mark)
    }
  }

  private static func entry(_ kind: SoundKind, _ catalog: Catalog) -> Entry {
    guard let bell = catalog.bells[kind.name] else {
      return Entry(
        name: "\(kind.name)(…)", aliases: [], title: "A bowl of any size",
        summary: "Any singing bowl, by its frequency from 80 to 1200 Hz: bowl(220).",
        frequency: nil, clear: nil, tail: nil, isDefault: false)
    }
    return Entry(
      name: kind.name, aliases: kind.aliases, title: bell.title, summary: bell.summary,
      frequency: bell.frequency, clear: bell.rings.clear, tail: bell.rings.tail,
      isDefault: kind.name == Catalog.defaultBell)
  }
}
