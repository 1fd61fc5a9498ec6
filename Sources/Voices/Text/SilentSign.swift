/// Signs that are for the eye: arrows, bullets, check marks, boxes, emoji.
///
/// Their names, read out, are the last thing a listener wants to hear.
package enum SilentSign {
  /// Whether a sign says nothing.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x27BF: true
    // Arrows; boxes, blocks and shapes; signs and stars; ornaments.
    case 0x2190...0x21FF, 0x2500...0x27BF, 0x27F0...0x27FF, 0x2900...0x297F, 0x2B00...0x2BFF: true
    case 0x1F000...0x1FAFF: true
    // Variation selectors belong to the sign before them.
    case 0xFE0E, 0xFE0F, 0x20E3: true
    default: scalar.properties.generalCategory == .otherSymbol && scalar.properties.isEmoji
    }
  }

  /// Whether a character is an arrow, which leads from one thing to the next.
  static func isArrow(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x2190...0x21FF, 0x2794, 0x2798...0x27AF, 0x27B1...0x27BE, 0x27F0...0x27FF,
      0x2900...0x297F, 0x2B00...0x2B11:
      return true
    default: return false
    }
  }
}
