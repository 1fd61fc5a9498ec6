/// Classes of characters, answered for ASCII without a look into Unicode's tables: a script asks for
/// them a million times.
extension Character {
  var isBlank: Bool {
    guard let ascii = asciiValue else { return isWhitespace }
    return ascii == 0x20 || (0x09...0x0D).contains(ascii)
  }

  /// A letter or an apostrophe.
  var belongsToWord: Bool {
    guard let ascii = asciiValue else { return self == "’" || isLetter }
    return (0x61...0x7A).contains(ascii) || (0x41...0x5A).contains(ascii) || ascii == 0x27
  }

  /// Whether it ends a sentence, in any language but Greek.
  package var endsSentence: Bool { SentenceSplitter.isEnd(self) }

  /// A sign that nobody sees or says: a soft hyphen, a mark of direction.
  var isUnseen: Bool {
    guard asciiValue == nil, unicodeScalars.count == 1, let scalar = unicodeScalars.first else {
      return false
    }
    return [0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF].contains(scalar.value)
  }

  var isSmallLetter: Bool {
    guard let ascii = asciiValue else { return isLowercase }
    return (0x61...0x7A).contains(ascii)
  }
}
