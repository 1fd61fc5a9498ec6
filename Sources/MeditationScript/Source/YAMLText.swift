/// Text as YAML has it.
package enum YAMLText {
  /// A text of one line, in quotes if it would be something else without them.
  package static func scalar(_ text: String) -> String {
    let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    let isPlain =
      text.first?.isLetter == true && !words.contains(text.lowercased())
      && text.last?.isWhitespace == false
      && text.allSatisfy { $0.isLetter || $0.isNumber || " -–—'’.,!?()".contains($0) }
      && !text.contains(" - ")
    guard !isPlain else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
