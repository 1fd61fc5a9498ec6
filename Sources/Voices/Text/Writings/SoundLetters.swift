/// The letters that every writing is first brought into: one for each sound, in lower case.
///
/// `a b d e f g h i k l m n o p r s t u v z` as in Italian; `w y` as in English *way*, *yes*; `c` as in
/// *ts*, `č` *church*, `ǰ` *judge*, `š` *she*, `ž` *measure*, `θ` *think*, `χ` Scottish *loch*, `ǧ` the
/// same with voice, `ə` *ago*, `ɔ` *saw*; `ā ē ī ō ū` are long. A hyphen is between syllables that each
/// stand for themselves.
enum SoundLetters {
  static func isVowel(_ letter: Character) -> Bool { "aeiouāēīōūəɔ".contains(letter) }
  static func isFront(_ letter: Character) -> Bool { "eiēī".contains(letter) }
  static func isConsonant(_ letter: Character) -> Bool {
    "bcdfghklmnprstvzwyčǰšžθχǧ".contains(letter)
  }
}
