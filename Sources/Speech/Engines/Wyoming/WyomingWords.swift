/// Texts on their way to a server, and a server's words on their way to a reader.
enum WyomingWords {
  /// Characters that are kept.
  private static let limit = 300
  /// The zero-width non-joiner and joiner.
  private static let joiners: ClosedRange<UInt32> = 0x200C...0x200D

  /// In one line, without controls and marks of direction.
  ///
  /// Joiners stay: some scripts spell with them.
  static func plain(_ text: some StringProtocol) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        plain.append(" ")
        continue
      }
      switch scalar.properties.generalCategory {
      case .format where !joiners.contains(scalar.value): continue
      case .control, .privateUse, .unassigned, .surrogate: continue
      default: plain.append(scalar)
      }
    }
    return String(plain).split(separator: " ").joined(separator: " ")
  }

  /// Besides that, not endless.
  static func shown(_ text: some StringProtocol) -> String {
    let line = plain(text)
    return line.count > limit ? line.prefix(limit) + "…" : line
  }
}
