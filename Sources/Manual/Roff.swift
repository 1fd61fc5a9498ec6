/// Builds roff for `man`: the macros of man(7) only, without any formatter's extensions.
struct Roff {
  private(set) var text = ""

  /// Adds a request on a line of its own; its arguments are escaped.
  mutating func macro(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { argument in
      // The formatter parses the date, which must be digits and hyphens.
      let isDate = argument.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
      let text = isDate ? argument : Self.escaped(argument).replacing("\"", with: "\\(dq")
      return " \"" + text + "\""
    }
    text += "." + name + quoted.joined() + "\n"
  }

  /// Adds a paragraph in which `words between backticks` are bold.
  mutating func paragraph(_ words: String) {
    fill(Self.marked(words))
  }

  /// Adds roff text, in lines of at most 80 bytes where its words allow it.
  mutating func fill(_ roff: String) {
    var filled = ""
    for word in roff.split(separator: " ") {
      if !filled.isEmpty, filled.utf8.count + 1 + word.utf8.count > 76 {
        line(filled)
        filled = ""
      }
      filled += (filled.isEmpty ? "" : " ") + word
    }
    if !filled.isEmpty { line(filled) }
  }

  /// Adds a term and its meaning.
  ///
  /// - Parameter term: roff, already escaped.
  mutating func entry(_ term: String, _ meaning: String) {
    macro("TP")
    line(term)
    paragraph(meaning)
  }

  /// Adds lines to be shown unchanged.
  mutating func example(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    macro("PP")
    macro("RS", "4")
    macro("EX")
    for example in lines { line(Self.escaped(example)) }
    macro("EE")
    macro("RE")
  }

  /// Adds a line of roff that is never taken for a request, whatever it begins with.
  mutating func line(_ roff: String) {
    text += (roff.hasPrefix(".") || roff.hasPrefix("'") ? "\\&" : "") + roff + "\n"
  }

  static func bold(_ words: String) -> String { "\\fB" + escaped(words) + "\\fP" }

  static func italic(_ words: String) -> String { "\\fI" + escaped(words) + "\\fP" }

  /// Escaped text with `words between backticks` in bold.
  static func marked(_ words: String) -> String {
    let parts = words.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return parts.indices.map { $0.isMultiple(of: 2) ? escaped(parts[$0]) : bold(parts[$0]) }
      .joined()
  }

  /// Escapes text for roff: a hyphen stays a hyphen, so that an option can be copied; non-ASCII
  /// characters are written by number, so that no formatter depends on the encoding.
  static func escaped(_ words: String) -> String {
    words.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "~": "\\(ti"
      case "^": "\\(ha"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u" + hexadecimal(scalar.value) + "]"
      }
    }
    .joined()
  }

  /// A hexadecimal number of at least four digits.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
