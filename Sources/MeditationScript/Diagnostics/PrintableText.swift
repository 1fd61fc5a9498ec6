extension String {
  /// The text with everything a terminal could take for a command spelled out.
  ///
  /// Tabs stay; other control, format and separator characters become `\u{…}`.
  package var printable: String {
    guard unicodeScalars.contains(where: \.needsSpelling) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.needsSpelling {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Columns of a terminal.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Character {
  /// Columns of a terminal: two for East Asian wide characters and emoji, else one.
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }) {
      return 2
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(first.value) } ? 2 : 1
  }
}

extension Unicode.Scalar {
  fileprivate var needsSpelling: Bool {
    guard self != "\t" else { return false }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    // Zero-width joiners hold emoji together; marks of direction turn lines round.
    case .format: value != 0x200D
    default: false
    }
  }
}
