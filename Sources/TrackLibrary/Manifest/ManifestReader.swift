internal import Assets
internal import MeditationScript
internal import Production
internal import Publishing
internal import Rendering

/// Reads a manifest, with a place for everything that is wrong in it.
struct ManifestReader {
  private let tree: YAMLTree
  private var manifest: Manifest
  private var problems: [(source: SourceText, diagnostic: Diagnostic)] = []
  private var rowFiles: [String: RowFile] = [:]

  private static let keys = ["title", "summary", "output", "defaults", "tracks", "publish"]

  /// - Throws: `LibraryErrors`; `RenderError.unreadableScript` if the file cannot be read.
  static func manifest(_ source: SourceText) throws -> Manifest {
    let tree: YAMLTree
    do throws(ScriptErrors) {
      tree = try YAMLTree(source, what: "manifest")
    } catch {
      throw LibraryErrors(error.diagnostics.map { (error.source, $0) })
    }
    var reader = ManifestReader(tree: tree, manifest: Manifest(source, folder: source.folder ?? ""))
    reader.read()
    guard reader.problems.isEmpty else { throw LibraryErrors(reader.problems) }
    return reader.manifest
  }

  private mutating func read() {
    guard case .names(let all, _)? = tree.root else {
      let place = tree.root.map { tree.place(of: $0.mark) } ?? SourceSpan(0, 0)
      report(
        "this is no manifest", at: place,
        expected: "`tracks:` with a list below it, such as `- { practice: metta, minutes: 10 }`")
      return
    }
    for (name, mark, value) in all {
      switch name {
      case "title": manifest.title = text(value, of: name)
      case "summary": manifest.summary = text(value, of: name)
      case "output": if let output = template(value) { manifest.output = output }
      case "defaults": manifest.defaults = clauses(value, of: name, takes: []).clauses
      case "tracks": readTracks(value)
      case "publish": readPublish(value)
      default: reportUnknown(name, mark, in: "a manifest", known: Self.keys)
      }
    }
    if manifest.entries.isEmpty, problems.isEmpty {
      report(
        "this manifest has no tracks", at: SourceSpan(0, 0),
        expected: "`tracks:` with a list below it, such as `- { practice: metta, minutes: 10 }`")
    }
  }

  private mutating func readTracks(_ node: YAMLTree.Node) {
    guard case .list(let nodes, _) = node else {
      report("`tracks` is not a list", at: node, expected: "a line with `- practice: …` for each")
      return
    }
    for node in nodes {
      var entry = Manifest.Entry(source: manifest.source, span: tree.place(of: node.mark))
      let (clauses, others) = clauses(node, of: "tracks", takes: ["from", "output"])
      entry.clauses = clauses
      for (name, value) in others {
        switch name {
        case "from": entry.rows = rows(value)
        default: entry.output = template(value)
        }
      }
      manifest.entries.append(entry)
    }
  }

  /// Settings, and the other names that `takes` allows.
  private mutating func clauses(
    _ node: YAMLTree.Node, of what: String, takes: [String]
  ) -> (clauses: [Manifest.Clause], others: [(String, YAMLTree.Node)]) {
    guard case .names(let all, _) = node else {
      report(
        "this is not what a track is said with", at: node,
        expected: "names and values, such as `{ practice: metta, minutes: 10 }`")
      return ([], [])
    }
    var found: [Manifest.Clause] = []
    var others: [(String, YAMLTree.Node)] = []
    for (name, mark, value) in all {
      if let key = SettingKey(rawValue: name) {
        if let clause = clause(key, mark, value) { found.append(clause) }
      } else if takes.contains(name) {
        others.append((name, value))
      } else {
        reportUnknown(name, mark, in: "a track", known: SettingKey.allCases.map(\.rawValue) + takes)
      }
    }
    return (found, others)
  }

  /// A list is a choice of values, except of what takes lists: there a list of lists is.
  private mutating func clause(
    _ key: SettingKey, _ mark: YAMLTree.Mark, _ node: YAMLTree.Node
  ) -> Manifest.Clause? {
    let choices: [YAMLTree.Node]
    if case .list(let nodes, _) = node, !key.takesList || nodes.contains(where: \.isList) {
      choices = nodes
    } else {
      choices = [node]
    }
    var values: [SettingValue] = []
    var spans: [SourceSpan] = []
    for choice in choices {
      guard let value = value(choice, of: key) else { continue }
      var probe = TrackSettings()
      do throws(SettingProblem) {
        try probe.set(key, to: value)
        values.append(value)
        spans.append(tree.place(of: choice.mark))
      } catch {
        report(error.message(\.quoted), at: choice, help: error.help)
      }
    }
    guard !values.isEmpty else {
      if choices.isEmpty { report("`\(key.rawValue)` has an empty list", at: node) }
      return nil
    }
    return Manifest.Clause(key: key, values: values, span: tree.place(of: mark), spans: spans)
  }

  private mutating func value(_ node: YAMLTree.Node, of key: SettingKey) -> SettingValue? {
    switch node {
    case .text(let text, _) where !key.takesNames: return .text(text.trimmed)
    case .list(let nodes, _) where key.takesList:
      return .texts(nodes.compactMap { text($0, of: key.rawValue) })
    case .names(let names, _) where key.takesNames:
      var values: [String: String] = [:]
      for (name, _, value) in names { values[name] = text(value, of: name) }
      return .values(values)
    default:
      report(
        "`\(key.rawValue)` is not said like this", at: node,
        expected: key.takesNames
          ? "names with a text each, such as `{ name: Ana }`"
          : key.takesList
            ? "a text or a list of texts" : "a text, or a list of texts to choose from")
      return nil
    }
  }

  private mutating func rows(_ node: YAMLTree.Node) -> RowFile? {
    guard let name = text(node, of: "from") else { return nil }
    if let known = rowFiles[name] { return known }
    do {
      let path = SettingFiles(folder: manifest.folder).path(name)
      let file = try RowFile(try ScriptFinder.file(path, limit: RowFile.sizeLimit))
      rowFiles[name] = file
      return file
    } catch let error as ScriptErrors {
      problems += error.diagnostics.map { (error.source, $0) }
    } catch RenderError.unreadableScript(let path, let reason) {
      report("\(path) cannot be read: \(reason)", at: node)
    } catch {
      report("\(name) cannot be read", at: node)
    }
    return nil
  }

  private mutating func readPublish(_ node: YAMLTree.Node) {
    guard case .names(let all, _) = node else {
      report(
        "`publish` is not said like this", at: node,
        expected: "`{ playlist: true, feed: feed.yaml, page: true }`")
      return
    }
    for (name, mark, value) in all {
      guard let text = text(value, of: name) else { continue }
      let flag = FlagText.value(text)
      switch name {
      case "playlist":
        manifest.publish.playlist =
          flag == false ? nil : flag == nil ? text : PublishWish.usualPlaylist
      case "page":
        manifest.publish.page = flag == false ? nil : flag == nil ? text : PublishWish.usualPage
      case "feed":
        guard flag != true else {
          report(
            "a feed needs a description", at: value,
            expected: "a file that says whose podcast it is, such as `feed: feed.yaml`")
          continue
        }
        manifest.publish.feed = flag == false ? nil : feed(text, value)
      default: reportUnknown(name, mark, in: "`publish`", known: ["playlist", "feed", "page"])
      }
      if ["playlist", "page"].contains(name), flag == nil,
        let problem = OutputTemplate.problem(with: text)
          ?? (text.contains("/") ? "is in a folder" : nil)
      {
        report("`\(text)` \(problem)", at: value, expected: "the name of a file")
      }
    }
  }

  private mutating func feed(
    _ name: String, _ node: YAMLTree.Node
  ) -> PublishWish.FeedWish? {
    let path = SettingFiles(folder: manifest.folder).path(name)
    do {
      let source = try ScriptFinder.file(path)
      let text = String(decoding: source.bytes, as: UTF8.self)
      let description = try UserYAML.decoded(text, as: FeedFile.self).description
      for problem in description.problems {
        report(
          "the feed description \(path) cannot be used: \(problem.reason)", at: node,
          help: problem.help)
      }
      let wish = PublishWish.FeedWish(description: description, folder: source.folder ?? "")
      for name in [wish.name, description.imageFile].compactMap(\.self) {
        guard let problem = OutputTemplate.problem(with: name) else { continue }
        report("the feed description \(path) cannot be used: `\(name)` \(problem)", at: node)
      }
      if let image = wish.missingImage {
        report(
          "the feed's picture \(image) is not there", at: node,
          help: "put it beside \(path), or name one that ends in .png, and it is drawn")
      }
      return wish
    } catch let error as UserYAML.Failure {
      report("the feed description \(path) cannot be used: \(error.reason)", at: node)
    } catch RenderError.unreadableScript(let path, let reason) {
      report("the feed description \(path) cannot be read: \(reason)", at: node)
    } catch {
      report("the feed description \(path) cannot be read", at: node)
    }
    return nil
  }

  // MARK: - Values

  private mutating func text(_ node: YAMLTree.Node, of name: String) -> String? {
    guard case .text(let text, _) = node else {
      report("`\(name)` is not a piece of text", at: node)
      return nil
    }
    return text.trimmed
  }

  private mutating func template(_ node: YAMLTree.Node) -> OutputTemplate? {
    guard let text = text(node, of: "output") else { return nil }
    do throws(OutputTemplate.Problem) {
      return try OutputTemplate(text)
    } catch {
      report(error.message, at: node, help: error.help)
      return nil
    }
  }

  // MARK: - What is wrong

  private mutating func report(
    _ message: String, at node: YAMLTree.Node, expected: String? = nil, help: String? = nil
  ) {
    report(message, at: tree.place(of: node.mark), expected: expected, help: help)
  }

  private mutating func report(
    _ message: String, at span: SourceSpan, expected: String? = nil, help: String? = nil
  ) {
    problems.append(
      (manifest.source, .error(message, at: span, expected: expected, help: help)))
  }

  private mutating func reportUnknown(
    _ name: String, _ mark: YAMLTree.Mark, in what: String, known: [String]
  ) {
    report(
      "\(what) has no `\(name)`", at: tree.place(of: mark),
      expected: "one of \(known.joined(separator: ", "))",
      help: Suggestion.help(for: name, among: known))
  }
}

extension Manifest {
  fileprivate init(_ source: SourceText, folder: String) {
    self.source = source
    self.folder = folder
  }
}

extension YAMLTree.Node {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension SettingKey {
  /// As messages about a manifest call it.
  var quoted: String { "`\(rawValue)`" }
}
