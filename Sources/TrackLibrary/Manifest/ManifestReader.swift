internal import Catalog
internal import Export
internal import MeditationScript
internal import Messages

/// Reads a manifest and collects its errors, each with its place.
struct ManifestReader {
  let tree: YAMLTree
  var manifest: Manifest
  var problems: [(source: SourceText, diagnostic: Diagnostic)] = []
  /// Number of problems that are failures of the system to read a file.
  private var passing = 0
  /// Row files read so far, by path; `nil` for one with errors, which are reported once.
  private var rowFiles: [String: RowFile?] = [:]
  /// Whether rows with something wrong are left out.
  private let skipsBadRows: Bool

  private static let keys = ["title", "summary", "output", "defaults", "tracks", "publish"]

  /// Reads a manifest.
  ///
  /// - Parameter skipsBadRows: whether rows with something wrong are left out, where there are others.
  /// - Throws: `LibraryErrors`.
  static func manifest(_ source: SourceText, skipsBadRows: Bool = false) throws -> Manifest {
    let tree: YAMLTree
    do throws(ScriptErrors) {
      tree = try YAMLTree(source, what: "manifest", limit: Manifest.sizeLimit)
    } catch {
      throw LibraryErrors(error.diagnostics.map { (error.source, $0) })
    }
    var reader = ManifestReader(
      tree: tree, manifest: Manifest(source, folder: source.folder ?? ""),
      skipsBadRows: skipsBadRows)
    reader.read()
    guard reader.problems.isEmpty else {
      throw LibraryErrors(reader.problems, mayPass: reader.passing == reader.problems.count)
    }
    return reader.manifest
  }

  private init(tree: YAMLTree, manifest: Manifest, skipsBadRows: Bool) {
    self.tree = tree
    self.manifest = manifest
    self.skipsBadRows = skipsBadRows
  }

  private mutating func read() {
    guard case .names(let all, _)? = tree.root else {
      let place = tree.root.map { tree.place(of: $0.mark) } ?? SourceSpan(0, 0)
      report(
        "this is no manifest", at: place,
        expected: "`tracks:` with a list below it, such as `- { practice: metta, minutes: 10 }`")
      return
    }
    // Entries inherit it.
    if let (_, _, value) = all.first(where: { $0.name == "output" }),
      let output = template(value)
    {
      manifest.output = output
    }
    for (name, mark, value) in all {
      switch name {
      case "output": continue
      case "title": manifest.title = text(value, of: name)
      case "summary": manifest.summary = text(value, of: name)
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
      var entry = Manifest.Entry(
        output: manifest.output, source: manifest.source, span: tree.place(of: node.mark))
      let (clauses, others) = clauses(node, of: "tracks", takes: ["from", "output"])
      entry.clauses = clauses
      for (name, value) in others {
        switch name {
        case "from": entry.rows = rows(value)
        default: entry.output = template(value) ?? entry.output
        }
      }
      manifest.entries.append(entry)
    }
  }

  /// The settings among a mapping's keys, and the other keys that `takes` allows.
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
        if let clause = clause(key, value) { found.append(clause) }
      } else if takes.contains(name) {
        others.append((name, value))
      } else {
        reportUnknown(
          name, mark, in: "a track", known: SettingKey.allCases.map(\.rawValue) + takes,
          expected: "an option of `render` without its dashes, such as practice, minutes or bed")
      }
    }
    return (found, others)
  }

  /// Reads a setting: a list means several values; for keys that take lists, a list of lists does.
  private mutating func clause(
    _ key: SettingKey, _ node: YAMLTree.Node
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
        report(error.message(\.quoted), at: culprit(choice, key), help: error.help)
      }
    }
    guard !values.isEmpty else {
      if choices.isEmpty { report("`\(key.rawValue)` has an empty list", at: node) }
      return nil
    }
    return Manifest.Clause(key: key, values: values, spans: spans)
  }

  /// The element that makes a list an invalid value, for the error's place.
  private func culprit(_ node: YAMLTree.Node, _ key: SettingKey) -> YAMLTree.Node {
    guard case .list(let nodes, _) = node else { return node }
    return nodes.first { node in
      guard case .text(let text, _) = node else { return false }
      var probe = TrackSettings()
      return (try? probe.set(key, to: .texts([text.trimmed]))) == nil
    } ?? node
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
        expected: key.takesNames || key.takesList
          ? key.form : "a text, or a list of texts to choose from")
      return nil
    }
  }

  private mutating func rows(_ node: YAMLTree.Node) -> RowFile? {
    guard let name = text(node, of: "from") else { return nil }
    if let known = rowFiles[name] { return known }
    rowFiles[name] = .some(nil)
    let path = SettingFiles(folder: manifest.folder).path(name)
    do {
      let file = try RowFile(
        try ScriptFinder.file(path, limit: RowFile.sizeLimit), skipsBadRows: skipsBadRows)
      rowFiles[name] = file
      return file
    } catch let error as ScriptErrors {
      problems += error.diagnostics.map { (error.source, $0) }
    } catch {
      reportUnread(path, error, at: node)
    }
    return nil
  }

  /// - Parameters:
  ///   - what: the file, as the subject of a sentence.
  ///   - error: the reason it cannot be read.
  mutating func reportUnread(_ what: String, _ error: any Error, at node: YAMLTree.Node) {
    switch error as? ScriptFinder.Failure {
    case .unreadable(_, let reason, let help):
      report("\(what) cannot be read: \(reason)", at: node, help: help)
    case .readFailed(_, let reason):
      passing += 1
      report("\(what) cannot be read: \(reason)", at: node)
    default: report("\(what) cannot be read", at: node)
    }
  }

  // MARK: - Values

  mutating func text(_ node: YAMLTree.Node, of name: String) -> String? {
    guard case .text(let text, _) = node else {
      report("`\(name)` is not a piece of text", at: node)
      return nil
    }
    return text.trimmed
  }

  private mutating func template(_ node: YAMLTree.Node) -> Manifest.Output? {
    guard let text = text(node, of: "output") else { return nil }
    do throws(OutputTemplate.Problem) {
      return Manifest.Output(
        template: try OutputTemplate(text), span: tree.place(of: node.mark))
    } catch {
      report(error.message, at: node, help: error.help)
      return nil
    }
  }

  // MARK: - What is wrong

  mutating func report(
    _ message: String, at node: YAMLTree.Node, expected: String? = nil, help: String? = nil
  ) {
    report(message, at: tree.place(of: node.mark), expected: expected, help: help)
  }

  mutating func report(
    _ message: String, at span: SourceSpan, expected: String? = nil, help: String? = nil
  ) {
    problems.append(
      (manifest.source, .error(message, at: span, expected: expected, help: help)))
  }

  mutating func reportUnknown(
    _ name: String, _ mark: YAMLTree.Mark, in what: String, known: [String],
    expected: String? = nil
  ) {
    report(
      name.isEmpty ? "this is no name" : "\(what) has no `\(name)`", at: tree.place(of: mark),
      expected: expected ?? "one of \(known.joined(separator: ", "))",
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
