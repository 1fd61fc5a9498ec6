/// Blanks as pages show them: any number is one, and after one that is there already, none.
struct FoldedBlanks {
  /// Whether the last character was a blank, after which others count for nothing.
  var endsBlank = true

  mutating func folded(_ text: String) -> String {
    var words = ""
    for character in text {
      let isBlank = character.isWhitespace && character != "\u{A0}"
      if !isBlank {
        words.append(character)
      } else if !endsBlank {
        words.append(" ")
      }
      endsBlank = isBlank
    }
    return words
  }
}
