import ArgumentParser
import Catalog
import Foundation
import MeditationRenderer
import MeditationScript
import Rendering
import Timebase

/// `list`: the practices.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the practices: names, lengths, what they are.",
    discussion: """
      EXAMPLES
        render-meditation list
        render-meditation list --language es
      """)

  @Option(
    help: ArgumentHelp("Only those in this language, such as es.", valueName: "tag"),
    completion: .names(Choices.languages))
  var language: String?

  @Flag(help: "As JSON.")
  var json = false

  private struct Entry: Encodable {
    let name: String
    let aliases: [String]
    let language: String
    let title: String
    let summary: String
    let minutes: Minutes

    struct Minutes: Encodable {
      let from: Double?
      let usual: Double?
      let to: Double?
    }
  }

  func run() throws {
    let console = Console()
    let kind = language.map(LanguageTag.primary)
    let practices = try HostEnvironment.context().catalog.practices.filter {
      kind == nil || $0.kind == kind ?? ""
    }
    guard !json else {
      try console.json(practices.map(Self.entry))
      return
    }
    let names = practices.map { $0.names.joined(separator: ", ") }
    let lengths = practices.map(Self.lengths)
    let nameWidth = names.map(\.count).max() ?? 0
    let lengthWidth = lengths.map(\.count).max() ?? 0
    for (index, practice) in practices.enumerated() {
      let columns = [
        names[index].padding(toLength: nameWidth, withPad: " ", startingAt: 0),
        practice.head.language.padding(toLength: 5, withPad: " ", startingAt: 0),
        lengths[index].padding(toLength: lengthWidth, withPad: " ", startingAt: 0),
        practice.head.summary ?? practice.head.title ?? "",
      ]
      console.result(columns.joined(separator: "   "))
    }
  }

  private static func entry(_ practice: Practice) -> Entry {
    func minutes(_ duration: Duration?) -> Double? { duration.map { $0 / .seconds(60) } }
    let length = practice.head.length
    return Entry(
      name: practice.name, aliases: Array(practice.names.dropFirst()),
      language: practice.head.language, title: practice.head.title ?? practice.name,
      summary: practice.head.summary ?? "",
      minutes: .init(
        from: minutes(length.from), usual: minutes(length.usual), to: minutes(length.to)))
  }

  private static func lengths(_ practice: Practice) -> String {
    func minutes(_ duration: Duration?) -> String {
      duration.map { DurationText.plain($0 / .seconds(60)) } ?? "?"
    }
    let length = practice.head.length
    return "\(minutes(length.from))–\(minutes(length.to)) min, usually \(minutes(length.usual))"
  }
}
