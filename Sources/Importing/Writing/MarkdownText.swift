/// Somebody's words as a script has them: signs that would mean something here, and did not there, get a
/// backslash.
enum MarkdownText {
  /// How much a text may still mean.
  enum Care: Int, Comparable, Sendable {
    /// Brackets and asterisks that look like a direction stay signs, since people mean them.
    case lenient
    /// No sign means anything.
    case strict
    /// Signs are gone, all but those of sentences.
    case bare

    static func < (one: Care, other: Care) -> Bool { one.rawValue < other.rawValue }

    var next: Care { Care(rawValue: rawValue + 1) ?? .bare }
  }

  /// - Parameters:
  ///   - before: what stands before it; `nil` at the beginning of a line.
  ///   - isVerbatim: whether a lenient text's signs are all its author's own.
  static func escaped(
    _ text: String, care: Care, after before: Character? = nil, isVerbatim: Bool = false
  ) -> String {
    switch care {
    case .lenient where isVerbatim: return text
    case .bare:
      return String(
        text.map { isHarmless($0) ? $0 : " " }.drop { $0 == " " && before == nil })
    default: break
    }
    let characters = Array(text)
    var escaped = ""
    var start = 0
    for index in characters.indices {
      let previous = index > 0 ? characters[index - 1] : before
      if previous == nil || previous == "\n" || previous == "\u{2028}" { start = index }
      if needsBackslash(at: index, in: characters, lineStart: start, previous, care) {
        escaped += "\\"
      }
      escaped.append(characters[index])
    }
    return escaped
  }

  private static func isHarmless(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".,?!'’…\n ".contains(character)
  }

  private static func needsBackslash(
    at index: Int, in text: [Character], lineStart: Int, _ previous: Character?, _ care: Care
  ) -> Bool {
    let next = index + 1 < text.count ? text[index + 1] : nil
    let isLineStart =
      text[lineStart..<index].allSatisfy(\.isWhitespace)
      && (lineStart > 0 || previous?.isWhitespace ?? true)
    switch text[index] {
    case "\\", "{", "`", "<": return true
    case "}", "]": return care == .strict
    case "*", "_":
      return care == .strict || (isWord(previous) && isWord(next))
    case "[": return care == .strict || !isDirection(at: index, in: text) || previous == ")"
    case "#": return care == .strict || isLineStart || next == "["
    case "&": return next == "#" || next?.isLetter == true
    case "~": return true
    case "+": return isLineStart || !isWord(previous) && next?.isWhitespace == false
    case "-":
      if isLineStart { return care == .strict || isRule(from: index, in: text) && lineStart > 0 }
      return !isWord(previous) && previous != "-" && next?.isWhitespace == false && next != "-"
    case ">", "|", "=": return isLineStart
    case "!": return next == "[" || next == "("
    case "/": return previous == ")" || previous?.isWhitespace ?? true
    case "(": return previous == "]"
    case ".", ")":
      let number = text[lineStart..<index].drop(while: \.isWhitespace)
      let isNumber =
        (1...9).contains(number.count) && number.allSatisfy { $0.isASCII && $0.isNumber }
      return isNumber && (next == nil || next?.isWhitespace == true)
        && (care == .strict || number.count > 2)
    default: return false
    }
  }

  /// Whether there is nothing else on the line, which would underline the one above.
  private static func isRule(from index: Int, in text: [Character]) -> Bool {
    text[index...].prefix { $0 != "\n" && $0 != "\u{2028}" }.allSatisfy { $0 == "-" || $0 == " " }
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// Whether a bracket closes on its line with nothing inside that has signs of its own.
  private static func isDirection(at open: Int, in text: [Character]) -> Bool {
    let rest = text[(open + 1)...].prefix { $0 != "\n" }
    guard let close = rest.firstIndex(of: "]"), close > open + 1 else { return false }
    let inside = rest[..<close]
    let after = close + 1 < text.count ? text[close + 1] : nil
    return inside.allSatisfy { !"[{}<*_`\\\"".contains($0) } && after != "(" && after != "["
  }
}
