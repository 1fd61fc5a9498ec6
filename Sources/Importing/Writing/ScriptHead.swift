internal import MeditationScript

/// The head of the script that is written.
struct ScriptHead {
  var title: String
  var language: String?
  /// Of a file that says when its words are said.
  var length: Duration?

  /// The longest track that a script of fixed times is offered for.
  private static let longest = 20.0 * 60

  /// The lines of it, the ruled ones included.
  var text: String {
    var lines = ["---", "title: " + YAMLText.scalar(title.plain.onOneLine)]
    if let language { lines.append("language: " + YAMLText.scalar(language)) }
    if let length {
      let seconds = max(2, length / .seconds(1))
      let usual = DurationText.written(wholeSeconds: seconds)
      let from = DurationText.written(wholeSeconds: (seconds / 2).rounded(.down))
      let to = DurationText.written(wholeSeconds: max(Self.longest, seconds * 2))
      lines.append("length: { from: \(from), usual: \(usual), to: \(to) }")
    }
    return lines.joined(separator: "\n") + "\n---\n\n"
  }

  /// What a head that somebody has written says.
  static func own(_ head: String) -> (title: String?, language: String?) {
    let read = Script.head(of: SourceText(name: "head", text: head))
    let saysLanguage = head.split(separator: "\n").contains { $0.hasPrefix("language:") }
    return (read.title, saysLanguage ? read.language : nil)
  }

  /// A head that somebody has written, with what is asked for in the place of what it says.
  func added(to head: String, _ options: Importer.Options) -> String {
    var lines = head.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (key, value) in [("language", options.language), ("title", options.title)] {
      guard let value else { continue }
      lines.removeAll { $0.hasPrefix(key + ":") }
      lines.insert(key + ": " + YAMLText.scalar(value.plain.onOneLine), at: 1)
    }
    return lines.joined(separator: "\n")
  }
}
