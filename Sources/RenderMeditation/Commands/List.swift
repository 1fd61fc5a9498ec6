import ArgumentParser
import Catalog
import Export
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
      Lengths are those that a practice was written for. With --possible they are those that it can have \
      in a voice, from the shortest to the longest: for that, what it says is spoken, once.

      EXAMPLES
        render-meditation list
        render-meditation list --language es
        render-meditation list metta rain --possible --voice steady --json
      """)

  @Argument(
    help: ArgumentHelp("Only these: practices by name, scripts by path.", valueName: "script"),
    completion: .names(
      Choices.practices, others: Choices.practiceAliases, orFiles: ["md", "txt", "ssml"]))
  var scripts: [String] = []

  @Option(
    help: ArgumentHelp("Only those in this language, such as es.", valueName: "tag"),
    completion: .names(Choices.languages))
  var language: String?

  @Flag(help: "Say which lengths each can really have.")
  var possible = false

  @OptionGroup(title: "Voice") var voice: VoiceOptions

  @Flag(help: "As JSON.")
  var json = false

  private struct Entry: Encodable {
    let name: String
    let aliases: [String]
    let language: String
    let title: String
    let summary: String
    let minutes: Minutes
    /// In whole seconds, each length of which can be asked for; `nil` if nobody asked.
    let lengths: [Length]?

    struct Minutes: Encodable {
      let from: Double?
      let usual: Double?
      let to: Double?
    }

    struct Length: Encodable {
      let from: Int
      let to: Int

      /// Rounded inwards, so that both ends are possible themselves.
      ///
      /// - Returns: `nil` if there is no whole second between them.
      init?(_ range: ClosedRange<Duration>) {
        from = Int((range.lowerBound / .seconds(1)).rounded(.up))
        to = Int((range.upperBound / .seconds(1)).rounded(.down))
        guard from <= to else { return nil }
      }

      /// For people.
      var text: String {
        "\(DurationText.clock(.seconds(from)))–\(DurationText.clock(.seconds(to)))"
      }
    }
  }

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context()
    let practices = try self.practices(context)
    let lengths = try practices.map { possible ? try self.lengths(of: $0, context, console) : nil }
    guard !json else {
      try console.json(zip(practices, lengths).map(Self.entry))
      return
    }
    let names = practices.map { $0.names.joined(separator: ", ") }
    let told = zip(practices, lengths).map(Self.lengths)
    let nameWidth = names.map(\.count).max() ?? 0
    let lengthWidth = told.map(\.count).max() ?? 0
    for (index, practice) in practices.enumerated() {
      let columns = [
        names[index].padding(toLength: nameWidth, withPad: " ", startingAt: 0),
        practice.head.language.padding(toLength: 5, withPad: " ", startingAt: 0),
        told[index].padding(toLength: lengthWidth, withPad: " ", startingAt: 0),
        practice.head.summary ?? practice.head.title ?? "",
      ]
      console.result(columns.joined(separator: "   "))
    }
  }

  /// Those that are asked for.
  private func practices(_ context: RenderContext) throws -> [Practice] {
    let all = context.catalog.practices
    guard scripts.isEmpty else {
      let finder = ScriptFinder(practices: all, language: language)
      return try scripts.map { name in
        let source = try finder.source(name)
        return all.first { $0.source.name == source.name } ?? Practice(source: source)
      }
    }
    let kind = language.map(LanguageTag.primary)
    return all.filter { kind == nil || $0.kind == kind ?? "" }
  }

  /// The lengths that a practice can have, in whole seconds.
  private func lengths(
    of practice: Practice, _ context: RenderContext, _ console: Console
  ) throws -> [Entry.Length] {
    var settings = TrackSettings()
    try voice.apply(to: &settings)
    return try JobRunner.run(
      settings, source: practice.source, to: .none, context, console
    ) { try $0.job.lengths().compactMap(Entry.Length.init) }
  }

  private static func entry(_ practice: Practice, _ lengths: [Entry.Length]?) -> Entry {
    func minutes(_ duration: Duration?) -> Double? { duration.map { $0 / .seconds(60) } }
    let length = practice.head.length
    return Entry(
      name: practice.name, aliases: Array(practice.names.dropFirst()),
      language: practice.head.language, title: practice.head.title ?? practice.name,
      summary: practice.head.summary ?? "",
      minutes: .init(
        from: minutes(length.from), usual: minutes(length.usual), to: minutes(length.to)),
      lengths: lengths)
  }

  private static func lengths(_ practice: Practice, _ possible: [Entry.Length]?) -> String {
    func minutes(_ duration: Duration?) -> String {
      duration.map { DurationText.plain($0 / .seconds(60)) } ?? "?"
    }
    let length = practice.head.length
    if let possible {
      return possible.isEmpty
        ? "one length" : possible.map(\.text).joined(separator: ", ")
    }
    return "\(minutes(length.from))–\(minutes(length.to)) min, usually \(minutes(length.usual))"
  }
}
