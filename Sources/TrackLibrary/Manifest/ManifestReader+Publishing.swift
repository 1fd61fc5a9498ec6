internal import Catalog
internal import Export
internal import MeditationScript
internal import Publishing

/// Reads the manifest's key `publish`.
extension ManifestReader {
  private static let publishable = ["playlist", "feed", "page"]

  mutating func readPublish(_ node: YAMLTree.Node) {
    guard case .names(let all, _) = node else {
      report(
        "`publish` is not said like this", at: node,
        expected: "`{ playlist: true, feed: feed.yaml, page: true }`")
      return
    }
    for (name, mark, value) in all {
      guard Self.publishable.contains(name) else {
        reportUnknown(name, mark, in: "`publish`", known: Self.publishable)
        continue
      }
      guard let text = text(value, of: name) else { continue }
      switch name {
      case "playlist":
        manifest.publish.playlist = fileName(
          text, value, usual: PublishOptions.usualPlaylist, endings: [".m3u8", ".m3u"])
      case "page":
        manifest.publish.page = fileName(
          text, value, usual: PublishOptions.usualPage, endings: [".html", ".htm"])
      default: manifest.publish.feed = feed(text, value)
      }
    }
    reportDoubles(node)
  }

  /// - Parameter usual: the name that `yes` stands for.
  private mutating func fileName(
    _ text: String, _ node: YAMLTree.Node, usual: String, endings: [String]
  ) -> String? {
    if let isWanted = FlagText.value(text) { return isWanted ? usual : nil }
    // A fixed ending keeps it from overwriting a manifest, a script or a track.
    let isOther = !endings.contains(where: text.lowercased().hasSuffix)
    let problem =
      OutputTemplate.problem(with: text) ?? (text.contains("/") ? "is in a folder" : nil)
      ?? (isOther ? "does not end in \(endings[0])" : nil)
    if let problem {
      report("`\(text)` \(problem)", at: node, expected: "yes, or the name of a file: `\(usual)`")
    }
    return text
  }

  private mutating func reportDoubles(_ node: YAMLTree.Node) {
    var seen: Set<String> = []
    for (name, _) in manifest.publish.files where !seen.insert(name).inserted {
      report("two files that are published would be called `\(name)`", at: node)
    }
  }

  private mutating func feed(_ text: String, _ node: YAMLTree.Node) -> PublishOptions.FeedOptions? {
    if let isWanted = FlagText.value(text) {
      guard isWanted else { return nil }
      report(
        "a feed needs a description", at: node,
        expected: "a file that says whose podcast it is, such as `feed: feed.yaml`")
      return nil
    }
    let path = SettingFiles(folder: manifest.folder).path(text)
    do {
      return try feed(of: try ScriptFinder.file(path), path, node)
    } catch let error as UserYAML.Failure {
      report("the feed description \(path) cannot be used: \(error.reason)", at: node)
    } catch let error as ScriptErrors {
      problems += error.diagnostics.map { (error.source, $0) }
    } catch {
      reportUnread("the feed description \(path)", error, at: node)
    }
    return nil
  }

  private mutating func feed(
    of source: SourceText, _ path: String, _ node: YAMLTree.Node
  ) throws -> PublishOptions.FeedOptions {
    if let refusal = Script.refusal(of: source, what: "feed description") {
      throw ScriptErrors(source: source, diagnostics: [refusal])
    }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let description = try UserYAML.decoded(text, as: FeedFile.self).description
    for problem in description.problems {
      report(
        "the feed description \(path) cannot be used: \(problem.reason)", at: node,
        help: problem.help)
    }
    let wish = PublishOptions.FeedOptions(
      description: description, path: source.name, folder: source.folder ?? "")
    for name in [wish.name, description.imageFile].compactMap(\.self) {
      guard let problem = OutputTemplate.problem(with: name) else { continue }
      report("the feed description \(path) cannot be used: `\(name)` \(problem)", at: node)
    }
    if ![".xml", ".rss"].contains(where: wish.name.lowercased().hasSuffix) {
      report(
        "the feed description \(path) cannot be used: `\(wish.name)` does not end in .xml",
        at: node)
    }
    if let image = wish.missingImage {
      report(
        "the feed's picture \(image) is not there", at: node,
        help: "put it beside \(path), or name one that ends in .png, and it is drawn")
    }
    return wish
  }
}
