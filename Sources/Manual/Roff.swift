/// Text for `man`: the macros of man(7), and nothing that only one formatter knows.
struct Roff {
  private(set) var text = ""

  /// A request on a line of its own; its arguments are set as they are.
  mutating func macro(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { argument in
      // A date is read by the formatter, and must be digits and hyphens.
      let isDate = argument.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
      let text = isDate ? argument : Self.escaped(argument).replacing("\"", with: "\\(dq")
      return " \"" + text + "\""
    }
    text += "." + name + quoted.joined() + "\n"
  }

  /// One paragraph, in which `words between backticks` are bold.
  mutating func paragraph(_ words: String) {
    fill(Self.marked(words))
  }

  /// Running text of roff, in lines of at most 80 bytes where its words allow it.
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

  /// A term and what it means.
  ///
  /// - Parameter term: of roff already.
  mutating func entry(_ term: String, _ meaning: String) {
    macro("TP")
    line(term)
    paragraph(meaning)
  }

  /// Lines to be shown as they stand.
  mutating func example(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    macro("PP")
    macro("RS", "4")
    macro("EX")
    for example in lines { line(Self.escaped(example)) }
    macro("EE")
    macro("RE")
  }

  /// A line of roff that is no request, whatever it begins with.
  mutating func line(_ roff: String) {
    text += (roff.hasPrefix(".") || roff.hasPrefix("'") ? "\\&" : "") + roff + "\n"
  }

  static func bold(_ words: String) -> String { "\\fB" + escaped(words) + "\\fP" }

  static func italic(_ words: String) -> String { "\\fI" + escaped(words) + "\\fP" }

  /// `words between backticks` bold, all else as it is.
  static func marked(_ words: String) -> String {
    let parts = words.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return parts.indices.map { $0.isMultiple(of: 2) ? escaped(parts[$0]) : bold(parts[$0]) }
      .joined()
  }

  /// A dash stays a dash, so that an option can be copied; what is not ASCII goes by its number,
  /// so that no formatter need be told the encoding.
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

  /// At least four digits.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
