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
    var lines = ["---", "title: " + Self.scalar(title)]
    if let language { lines.append("language: " + Self.scalar(language)) }
    if let length {
      let seconds = max(2, length / .seconds(1))
      let usual = TimeText.text(seconds)
      let from = TimeText.text((seconds / 2).rounded(.down))
      let to = TimeText.text(max(Self.longest, seconds * 2))
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
      lines.insert(key + ": " + Self.scalar(value), at: 1)
    }
    return lines.joined(separator: "\n")
  }

  /// A text as YAML has it, in quotes if it would be something else without them.
  static func scalar(_ text: String) -> String {
    let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    let isPlain =
      text.first?.isLetter == true && !words.contains(text.lowercased())
      && text.last?.isWhitespace == false
      && text.allSatisfy { $0.isLetter || $0.isNumber || " -–—'’.,!?()".contains($0) }
      && !text.contains(" - ")
    guard !isPlain else { return text }
    var quoted = "\""
    for scalar in text.plain.onOneLine.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
