/// Letters of one writing in a word of another that look the same: `Aнна` with a Latin A.
enum Lookalikes {
  /// A word with such letters in the place of those they look like; the same word where it has none,
  /// or is of two writings for other reasons.
  static func united(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 < 0x80 }) else { return word }
    let others = word.filter { $0.unicodeScalars.first.flatMap(ForeignScript.init) != nil }
    guard !others.isEmpty, word.contains(where: { $0.isASCII && $0.isLetter }) else { return word }
    if others.allSatisfy({ latin[$0] != nil }) { return String(word.map { latin[$0] ?? $0 }) }
    let isCyrillic = others.allSatisfy {
      $0.unicodeScalars.first.flatMap(ForeignScript.init) == .cyrillic
    }
    let ascii = word.filter { $0.isASCII && $0.isLetter }
    guard isCyrillic, ascii.allSatisfy({ cyrillic[$0] != nil }) else { return word }
    return String(word.map { cyrillic[$0] ?? $0 })
  }

  private static let latin: [Character: Character] = Dictionary(
    uniqueKeysWithValues: Array(
      zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυικ",
        "ABESIJKMHOPCTYXaesijopcyxqwhABEZHIKMNOPTYXovuik")))

  private static let cyrillic: [Character: Character] = Dictionary(
    uniqueKeysWithValues: Array(
      zip("ABEKMHOPCTYXaeopcyxiSIJsj", "АВЕКМНОРСТУХаеорсухіЅІЈѕј")))
}
