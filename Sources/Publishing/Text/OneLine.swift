extension String {
  /// The words of the text, separated at spaces and line breaks.
  ///
  /// No-break spaces do not separate. Control characters are left out, but not the joiners inside
  /// emoji.
  var words: [String] {
    split { $0.isWhitespace && !Self.noBreakSpaces.contains($0) }
      .map { word in
        String(
          String.UnicodeScalarView(
            word.unicodeScalars.filter { $0.properties.generalCategory != .control }))
      }
      .filter { !$0.isEmpty }
  }

  /// The text on one line, with one space between words.
  package var oneLine: String { words.joined(separator: " ") }

  private static let noBreakSpaces: [Character] = ["\u{A0}", "\u{202F}", "\u{2007}"]
}
