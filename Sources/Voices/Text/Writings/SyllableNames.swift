/// Writings whose signs are syllables, and are called by their sounds in Unicode: Cherokee, the
/// syllabics of Canada, Vai.
enum SyllableNames {
  static func sounds(_ word: String) -> String? {
    var sounds = ""
    for scalar in word.unicodeScalars {
      guard let name = scalar.properties.name, kinds.contains(where: { name.hasPrefix($0) }),
        let last = name.split(separator: " ").last,
        last.allSatisfy({ $0.isLetter }), last.count < 5
      else { return nil }
      sounds += last.lowercased()
    }
    for (letters, sound) in [("ts", "ǰ"), ("sh", "š"), ("j", "y"), ("q", "k")] {
      sounds = sounds.replacing(letters, with: sound)
    }
    return sounds
  }

  private static let kinds = ["CHEROKEE ", "CANADIAN SYLLABICS ", "VAI SYLLABLE "]
}
