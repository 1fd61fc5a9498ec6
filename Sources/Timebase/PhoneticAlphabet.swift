/// The signs of the International Phonetic Alphabet, with its extensions and what dictionaries add.
package enum PhoneticAlphabet {
  /// Whether a character belongs in a phonetic spelling.
  ///
  /// A sound does, with or without marks, and stress, length, tone, a tie, a boundary. A figure, a capital letter, a bracket or an emoji does not.
  package static func contains(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(contains)
  }

  private static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Small capitals are lower case; the clicks are letters without case.
    case .lowercaseLetter, .otherLetter, .modifierLetter, .modifierSymbol, .nonspacingMark,
      .connectorPunctuation, .spaceSeparator:
      true
    default: others.contains(scalar)
    }
  }

  /// Boundaries, stress on a typewriter, and the arrows of rising and falling.
  private static let others = Set(".:'’-|‖ǀǁǃǂ/↗↘↑↓→\u{200D}\u{200C}\u{2009}".unicodeScalars)
}
