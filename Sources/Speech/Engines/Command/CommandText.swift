internal import Voices

/// A phrase as a program of somebody else's is given it: one line, with nothing in it but words, and
/// sounds where the program reads them.
///
/// Controls and marks of direction never pass; nor do square brackets, between which several engines
/// read phonemes or commands. A run without a space is cut: engines' letter-to-sound rules have been
/// overrun by long ones.
struct CommandText: Hashable {
  let line: String
  /// Whether it has words: sound without any is then a fault.
  let hasWords: Bool

  private static let longestRun = 80
  /// The joiner and non-joiner are spelling in Persian and in the scripts of India.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  /// A typewriter's signs for those of print.
  private static let typewriter: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2010}": "-",
    "\u{2011}": "-", "\u{2013}": ", ", "\u{2014}": ", ", "\u{2026}": "...",
  ]

  /// - Parameter description: of the program that is given it.
  init(_ request: CommandRequest, for description: CommandDescription) {
    let spelling = description.phonemes.map(CommandTemplate.init)
    var line = Line(ascii: description.ascii ?? false)
    for piece in request.pieces {
      switch piece {
      case .words(let words): line.add(words)
      case .sound(let ipa, let written):
        if let ipa, let spelling {
          line.add(spelling.filled(with: ["phonemes": ipa]), isOurs: true)
        } else {
          line.add(written)
        }
      }
    }
    self.line = line.text
    hasWords = self.line.unicodeScalars.contains(where: Self.isOfAWord)
  }

  /// Grows by cleaned words.
  private struct Line {
    let ascii: Bool
    private var scalars = String.UnicodeScalarView()
    private var run = 0

    init(ascii: Bool) { self.ascii = ascii }

    var text: String {
      var scalars = scalars
      if scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }

    /// - Parameter isOurs: whether it has only signs that were put there on purpose.
    mutating func add(_ text: String, isOurs: Bool = false) {
      for scalar in text.unicodeScalars {
        if isOurs {
          scalars.append(scalar)
        } else if ascii, let typed = CommandText.typewriter[scalar] {
          for scalar in typed.unicodeScalars { append(scalar) }
        } else if let scalar = CommandText.cleaned(scalar) {
          append(scalar)
        }
      }
      if isOurs { run = 0 }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
      let size = UTF8.width(scalar)
      if scalar == " " {
        run = 0
        if scalars.isEmpty || scalars.last == " " { return }
      } else if run + size > CommandText.longestRun {
        scalars.append(" ")
        run = size
      } else {
        run += size
      }
      scalars.append(scalar)
    }
  }

  private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !SilentSign.contains(scalar) else { return nil }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
    case .format: joiners.contains(scalar) ? scalar : nil
    case .privateUse, .surrogate, .unassigned: nil
    default: scalar == "[" || scalar == "]" ? " " : scalar
    }
  }

  private static func isOfAWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// As an argument: no text can be an option, or anything else that only looks like words.
  var argument: String {
    guard let first = line.first, !first.isLetter, !first.isNumber else { return line }
    return " " + line
  }
}
