internal import Timebase

/// Finds where sentences end.
///
/// A sentence ends after `.`, `!`, `?` or `…` (and any quotes that close there) before white space,
/// unless what stands before is an abbreviation that something follows, an initial, or the next word
/// goes on in lower case.
struct SentenceSplitter {
  private let abbreviations: Set<String>
  private let usesOrdinalPoint: Bool

  /// - Parameter language: a tag such as `en-US`.
  init(language: String) {
    let kind = LanguageTag.primary(of: language)
    abbreviations = Self.abbreviations[kind] ?? []
    usesOrdinalPoint = kind == "de"
  }

  /// Never end a sentence: something always follows them.
  private static let abbreviations: [String: Set<String>] = [
    "en": [
      "dr", "mr", "mrs", "ms", "prof", "rev", "fr", "sr", "jr", "st", "mt", "no", "vs", "e.g",
      "i.e", "cf", "approx", "fig", "ven",
    ],
    "de": [
      "z", "d", "u", "o", "z.b", "d.h", "u.a", "o.ä", "dr", "prof", "hr", "fr", "nr", "bzw", "ca",
      "vgl", "evtl", "ggf", "str", "st", "inkl",
    ],
    "es": [
      "c", "sr", "sra", "srta", "dr", "dra", "prof", "ud", "uds", "p", "p.ej", "ej", "núm", "pág",
      "av",
      "aprox", "st", "sto", "sta",
    ],
    "fr": [
      "m", "mm", "mme", "mlle", "dr", "pr", "st", "ste", "p", "p.ex", "cf", "env", "av", "éd",
    ],
  ]

  /// - Parameter text: one paragraph's characters.
  /// - Returns: the ranges of its sentences, white space at the ends left out.
  func sentences(in text: [Character]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      guard Self.isEnd(text[index]) else {
        index += 1
        continue
      }
      var next = index + 1
      while next < text.count, Self.isEnd(text[next]) || Self.isClosing(text[next]) { next += 1 }
      let breaks =
        next >= text.count || (text[next].isBlank && breaks(text, at: index, next: next))
      if breaks {
        Self.append(start..<next, of: text, to: &ranges)
        start = next
      }
      index = next
    }
    Self.append(start..<text.count, of: text, to: &ranges)
    return ranges
  }

  private func breaks(_ text: [Character], at end: Int, next: Int) -> Bool {
    guard let following = text[next...].first(where: { !$0.isBlank }) else { return true }
    if following.isSmallLetter { return false }
    guard text[end] == ".", next == end + 1 else { return true }
    let word = String(
      text[..<end].reversed().prefix { !$0.isWhitespace && !"(\"“".contains($0) }
        .reversed())
    if abbreviations.contains(word.lowercased()) { return false }
    // The number of a day in German: "am 3. Mai".
    if usesOrdinalPoint, !word.isEmpty, word.allSatisfy(\.isNumber) { return false }
    // An initial: "J. Krishnamurti"; but "I." ends a sentence.
    let isInitial = word.count == 1 && word.first?.isUppercase == true && word != "I"
    return !isInitial
  }

  static func isEnd(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character == "…" }
    return ascii == UInt8(ascii: ".") || ascii == UInt8(ascii: "!") || ascii == UInt8(ascii: "?")
  }

  private static func isClosing(_ character: Character) -> Bool {
    "\"'”’)»".contains(character)
  }

  private static func append(
    _ range: Range<Int>, of text: [Character], to ranges: inout [Range<Int>]
  ) {
    guard let first = text[range].firstIndex(where: { !$0.isBlank }),
      let last = text[range].lastIndex(where: { !$0.isBlank })
    else { return }
    ranges.append(first..<(last + 1))
  }
}
