internal import MeditationScript

/// The language that words are in, where it is plainly not the one that they are marked as.
enum WrittenLanguage {
  private static let opening = "---\nlanguage: "
  private static let closing = "\n---\n"

  /// Asks the check of scripts, which proposes a language where a voice would speak another.
  ///
  /// - Parameters:
  ///   - body: a script without its head.
  ///   - mark: what the file says; `nil` where it says nothing.
  /// - Returns: `nil` where there is nothing to change.
  static func language(of body: String, markedAs mark: String?, repertoire: Repertoire) -> String? {
    let head = mark.map { opening + $0 + closing } ?? ""
    let source = SourceText(name: "body", text: head + body)
    for diagnostic in Script.check(source, with: repertoire).diagnostics
    where diagnostic.rule == .voiceLimit {
      guard let edit = diagnostic.edit else { continue }
      let text = edit.replacement
      if text.hasPrefix(opening), text.hasSuffix(closing) {
        return String(text.dropFirst(opening.count).dropLast(closing.count))
      }
      if edit.span.start >= opening.utf8.count, edit.span.end <= head.utf8.count { return text }
    }
    return nil
  }
}
