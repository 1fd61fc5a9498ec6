internal import Foundation

/// An alphabet, letter by letter: sound letters for each.
struct Alphabet {
  /// In lower case.
  private let letters: [Character: String]

  /// - Parameter table: pairs such as `ш=š`, with spaces between; a letter of no sound has nothing.
  init(_ table: String) {
    var letters: [Character: String] = [:]
    for pair in table.split(whereSeparator: \.isWhitespace) {
      guard let letter = pair.first else { continue }
      letters[letter] = String(pair.dropFirst(2))
    }
    self.letters = letters
  }

  /// A letter's sounds; those of the letter without its marks where it has none of its own; `nil` for
  /// what the alphabet does not have.
  subscript(_ letter: Character) -> String? {
    if let sounds = letters[letter] { return sounds }
    let scalars = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
    guard scalars.count > 1, let base = scalars.first else { return nil }
    return letters[Character(base)]
  }

  /// Letter after letter; `nil` if one of them is unknown.
  func sounds(_ word: String) -> String? {
    var sounds = ""
    for letter in word {
      guard let sound = self[letter] else { return nil }
      sounds += sound
    }
    return sounds
  }
}
