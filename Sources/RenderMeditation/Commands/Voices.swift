import ArgumentParser
import Catalog
import Export
import Foundation
import MeditationRenderer
import Rendering
import Speech
import Voices

/// `voices`: who can speak.
struct Voices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices",
    abstract: "List the voices, or hear one.",
    discussion: """
      EXAMPLES
        render-meditation voices
        render-meditation voices serene -o serene.wav
      """)

  @Argument(
    help: ArgumentHelp("The voice to hear.", valueName: "name"),
    completion: .names(Choices.voices, orFiles: ["yaml", "yml"]))
  var name: String?

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var file: FileOptions

  /// What a voice says of itself.
  private static let words = """
    Let your shoulders be soft. [pause:"1s"] May you be safe, and may you live with ease.
    """

  private struct Entry: Encodable {
    let name: String
    let title: String
    let language: String
    let engine: String
    let pace: Double
    let isDefault: Bool
    /// Whether what speaks it is there.
    let isInstalled: Bool
    /// What to run to get what is missing.
    let install: String?
  }

  func validate() throws {
    if name == nil, file.output != nil { throw ValidationError("Name the voice to hear.") }
  }

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context()
    if let name {
      var settings = TrackSettings()
      try settings.set(.voice, name)
      try settings.set(.language, context.catalog.voice(named: name)?.language)
      let sample = try Sample(text: Self.words, settings: settings).render(
        as: "voice", to: file, json: json, context, console)
      if json { try console.json(sample.facts) }
      return
    }
    let entries = context.catalog.voices.sorted { $0.key < $1.key }.map { name, voice in
      let missing = context.missingRequirement(of: voice)
      return Entry(
        name: name, title: voice.title, language: voice.language, engine: voice.engine.name,
        pace: voice.pace, isDefault: name == Catalog.defaultVoice,
        isInstalled: missing == nil, install: missing?.install)
    }
    guard !json else {
      try console.json(entries)
      return
    }
    for entry in entries {
      let mark =
        entry.isDefault
        ? " (the default)" : entry.isInstalled ? "" : " (not installed: \(entry.install ?? ""))"
      console.result(
        "\(entry.name)   \(entry.title), \(entry.language), \(Int(entry.pace)) words a minute, "
          + entry.engine + mark)
    }
  }
}
