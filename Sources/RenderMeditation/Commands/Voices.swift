import ArgumentParser
import Foundation
import Rendering
import Speech

/// `voices`: who can speak.
struct Voices: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the voices.",
    discussion: """
      To hear one:
        render-meditation say "May you live with ease." --voice serene -o sample.wav
      """)

  @Flag(help: "As JSON.")
  var json = false

  private struct Entry: Encodable {
    let name: String
    let title: String
    let language: String
    let engine: String
    let pace: Double
    let isDefault: Bool
  }

  func run() throws {
    let console = Console()
    let entries = try World.studio().voices.sorted { $0.key < $1.key }.map { name, voice in
      Entry(
        name: name, title: voice.title, language: voice.language, engine: voice.engine.rawValue,
        pace: voice.pace, isDefault: name == Studio.defaultVoice)
    }
    guard !json else {
      try console.json(entries)
      return
    }
    for entry in entries {
      let mark = entry.isDefault ? " (the default)" : ""
      console.result(
        "\(entry.name)   \(entry.title), \(entry.language), \(Int(entry.pace)) words a minute, "
          + entry.engine + mark)
    }
  }
}
