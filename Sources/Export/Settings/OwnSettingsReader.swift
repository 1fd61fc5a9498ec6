internal import Catalog
internal import MeditationScript
internal import SoundFile
internal import Timebase

/// Reads a person's own settings, with a place for everything that is wrong in them.
struct OwnSettingsReader {
  private let tree: YAMLTree
  private let folder: String
  private let home: String?
  private let catalog: Catalog
  private(set) var problems: [Diagnostic] = []

  /// - Parameters:
  ///   - folder: that relative paths start from.
  ///   - home: what `~` stands for.
  init(tree: YAMLTree, folder: String, home: String?, catalog: Catalog) {
    self.tree = tree
    self.folder = folder
    self.home = home
    self.catalog = catalog
  }

  /// The keys there are.
  static let keys = SettingKey.allCases.filter { !TrackSettings.ofOneTrack.contains($0) }

  mutating func settings(
    _ voices: (_ name: String) -> (message: String, help: String?)?
  ) -> TrackSettings {
    var settings = TrackSettings()
    guard let root = tree.root else { return settings }
    guard case .names(let all, _) = root else {
      report("these are no settings", at: root.mark, expected: "a line such as `voice: serene`")
      return settings
    }
    for (name, mark, node) in all {
      guard let key = SettingKey(rawValue: name), !TrackSettings.ofOneTrack.contains(key) else {
        reportUnknown(name, mark)
        continue
      }
      guard let value = value(node, of: key) else { continue }
      do throws(SettingProblem) {
        try settings.set(key, to: value)
        check(key, settings.text(key) ?? "", at: node.mark, voices)
      } catch {
        report(error.message { "`\($0.rawValue)`" }, at: node.mark, help: error.help)
      }
    }
    return settings
  }

  // MARK: - Values

  /// A value as it is written, its paths absolute.
  private mutating func value(_ node: YAMLTree.Node, of key: SettingKey) -> SettingValue? {
    switch node {
    case .text(let text, _): return .text(placed(text.trimmed, key))
    case .list(let nodes, _) where key.takesList:
      var texts: [String] = []
      for case .text(let text, _) in nodes { texts.append(placed(text.trimmed, key)) }
      if texts.count == nodes.count { return .texts(texts) }
    default: break
    }
    report("`\(key.rawValue)` is not said like this", at: node.mark, expected: key.form)
    return nil
  }

  private func placed(_ text: String, _ key: SettingKey) -> String {
    switch key {
    case .cover: text == "none" ? text : absolute(text)
    case .lexicon: absolute(text)
    case .voice, .secondVoice: text.isYAMLFile ? absolute(text) : text
    case .bell, .bed:
      if case .file? = try? kinds(key).choice(text) { absolute(text) } else { text }
    default: text
    }
  }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("~/"), let home { return home + path.dropFirst() }
    return path.hasPrefix("/") || path.isEmpty ? path : folder + "/" + path
  }

  private func kinds(_ key: SettingKey) -> [SoundKind] {
    key == .bell ? catalog.bellKinds : catalog.bedKinds
  }

  // MARK: - What is wrong

  /// Whether there is what a value names.
  private mutating func check(
    _ key: SettingKey, _ text: String, at mark: YAMLTree.Mark,
    _ voices: (_ name: String) -> (message: String, help: String?)?
  ) {
    switch key {
    case .voice, .secondVoice:
      if let wrong = voices(text) { report(wrong.message, at: mark, help: wrong.help) }
    case .bell, .bed:
      guard text != SoundWishes.none else { return }
      do throws(UnknownSound) {
        _ = try kinds(key).choice(text)
      } catch {
        report(
          "the \(key.rawValue) `\(text)` \(error.problem)", at: mark,
          expected: error.expected + ", or none", help: error.help)
      }
    case .language:
      let known = catalog.repertoire()
      guard known.language(text) == nil else { return }
      report(
        "no voice speaks `\(text)`", at: mark,
        expected: "one of \(known.languages.joined(separator: ", "))",
        help: Suggestion.help(for: text, among: known.languages))
    case .preset:
      do throws(SettingProblem) {
        _ = try ((try? Presets.all()) ?? [:]).named(text)
      } catch {
        report(error.message { "`\($0.rawValue)`" }, at: mark, help: error.help)
      }
    case .sampleRate where !FileFormat.allRates.contains(Int(text) ?? 0):
      report("no file has \(text) frames a second", at: mark, expected: FileFormat.allRatesInWords)
    case .bitRate where !isBitRate(text):
      report("no format has the bit rate \(text)", at: mark, expected: "96 to 320, or vbr for mp3")
    default: return
    }
  }

  private func isBitRate(_ text: String) -> Bool {
    FileFormat.allCases.contains { format in
      [1, 2].contains { channels in
        format.rates.contains { rate in
          var options = Encoding.Options()
          options.format = format
          options.rate = rate
          options.channels = channels
          options.bitRate = BitRate(text)
          return (try? Encoding(options)) != nil
        }
      }
    }
  }

  private mutating func reportUnknown(_ name: String, _ mark: YAMLTree.Mark) {
    guard let key = SettingKey(rawValue: name) else {
      let known = Self.keys.map(\.rawValue)
      report(
        name.isEmpty ? "this is no name" : "there is no setting `\(name)`", at: mark,
        expected: "one of \(known.joined(separator: ", "))",
        help: Suggestion.help(for: name, among: known))
      return
    }
    report(
      "`\(name)` belongs to one track, and is no habit", at: mark,
      help: Self.elsewhere[key] ?? "say it on the command line")
  }

  /// Where a script says what is no habit.
  private static let elsewhere: [SettingKey: String] = {
    let length = "say it on the command line, or `length: { usual: 10m }` in a script's head"
    return [
      .minutes: length, .length: length,
      .title: "say it on the command line, or in the script's head",
      .set: "say it on the command line, or under `set:` in the script's head",
      .phrase: "say it on the command line, or under `phrases:` in the script's head",
    ]
  }()

  private mutating func report(
    _ message: String, at mark: YAMLTree.Mark, expected: String? = nil, help: String? = nil
  ) {
    problems.append(.error(message, at: tree.place(of: mark), expected: expected, help: help))
  }
}
