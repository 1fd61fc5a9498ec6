extension String {
  /// The words of the text: what stands between spaces and line breaks.
  ///
  /// A no-break space keeps its two words together. Control characters are left out; the joiners
  /// that hold an emoji together are none.
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
