/// Words and phonemes as the one string espeak-ng is given, cleaned of everything it could take for
/// a command.
///
/// Control characters start embedded commands even in plain text, `[[…]]` is phonemes once they are
/// allowed, and one word of 168 letters overran the engine's stack. So controls, marks of direction
/// and square brackets never pass, and a run without a space is cut at 80 bytes.
struct EspeakText: Equatable {
  let text: String
  let hasPhonemes: Bool

  private static let longestRun = 80

  init(_ phrase: SpokenPhrase) {
    hasPhonemes = phrase.hasPhonemes
    text = phrase.pieces.map { piece in
      switch piece {
      case .words(let words): Self.clean(words)
      case .phonemes(let phonemes): "[[" + phonemes.filter(Self.isPhoneme) + "]]"
      }
    }.joined()
  }

  private static func clean(_ words: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var run = 0
    for scalar in words.unicodeScalars {
      if scalar.properties.isWhitespace || "[]".unicodeScalars.contains(scalar) {
        cleaned.append(" ")
        run = 0
        continue
      }
      guard isSpeakable(scalar) else { continue }
      let size = String(scalar).utf8.count
      if run + size > longestRun {
        cleaned.append(" ")
        run = 0
      }
      cleaned.append(scalar)
      run += size
    }
    return String(cleaned)
  }

  private static func isSpeakable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }

  private static func isPhoneme(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "',:;@_|!#?^*~-= ".contains(character))
  }
}
