/// A phrase as a program of somebody else's is given it: one line, with nothing in it but words.
///
/// Controls and marks of direction never pass; nor do square brackets, between which several engines
/// read phonemes or commands. A run without a space is cut: engines' letter-to-sound rules have been
/// overrun by long ones.
struct CommandText: Hashable {
  let line: String

  private static let longestRun = 80
  /// The joiner and non-joiner are spelling in Persian and in the scripts of India.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  /// A typewriter's signs for those of print.
  private static let typewriter: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2010}": "-",
    "\u{2011}": "-", "\u{2013}": ", ", "\u{2014}": ", ", "\u{2026}": "...",
  ]

  /// - Parameter ascii: whether signs of print become a typewriter's.
  init(_ text: String, ascii: Bool = false) {
    var line = String.UnicodeScalarView()
    var run = 0
    let scalars =
      ascii
      ? text.unicodeScalars.flatMap { Array((Self.typewriter[$0] ?? String($0)).unicodeScalars) }
      : Array(text.unicodeScalars)
    for scalar in scalars {
      guard let scalar = Self.cleaned(scalar) else { continue }
      let size = UTF8.width(scalar)
      if scalar == " " {
        run = 0
        if line.isEmpty || line.last == " " { continue }
      } else if run + size > Self.longestRun {
        line.append(" ")
        run = size
      } else {
        run += size
      }
      line.append(scalar)
    }
    if line.last == " " { line.removeLast() }
    self.line = String(line)
  }

  private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
    case .format: joiners.contains(scalar) ? scalar : nil
    case .privateUse, .surrogate, .unassigned: nil
    // An emoji's name, read out, is the last thing a listener wants to hear.
    case .otherSymbol: scalar.properties.isEmoji ? nil : scalar
    default: scalar == "[" || scalar == "]" ? " " : scalar
    }
  }

  /// Whether it has words: sound without any is then a fault.
  var hasWords: Bool {
    line.unicodeScalars.contains {
      switch $0.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }

  /// As an argument: no text can be an option, or anything else that only looks like words.
  var argument: String {
    guard let first = line.first, !first.isLetter, !first.isNumber else { return line }
    return " " + line
  }
}
