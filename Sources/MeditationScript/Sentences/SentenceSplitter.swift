internal import Timebase

/// Finds where sentences end.
///
/// A sentence ends after `.`, `!`, `?`, `…` or their kin of other writings (`।`, `。`, Greek `;`), and
/// any quotes that close there, before white space; unless what stands before is an abbreviation that
/// something follows, or what comes next goes on: a small letter, a dash. After an initial, or another
/// short form that may be the last word, one ends only where what follows plainly begins another:
/// `It was J. Then we sat.` but `J. Krishnamurti`. Signs of writings without spaces need none after
/// them.
struct SentenceSplitter {
  private let abbreviations: Set<String>
  /// Abbreviations only where a number follows.
  private let beforeNumbers: Set<String>
  /// Whether a number with a point is one of a row, and what it counts has a capital: `am 3. Mai`.
  private let usesOrdinalPoint: Bool
  private let isGreek: Bool
  private let isEnglish: Bool
  /// Short forms that may end a sentence.
  private let finals: Set<String>
  /// Titles, which are written with a capital.
  private let titles: Set<String>
  private let openings: Set<String>

  /// - Parameter language: a tag such as `en-US`.
  init(language: String) {
    let kind = LanguageTag.primary(of: language)
    abbreviations = Abbreviations.of(kind)
    beforeNumbers = Abbreviations.beforeNumbers(kind)
    usesOrdinalPoint = kind == "de"
    isGreek = kind == "el"
    isEnglish = kind == "en"
    finals = Abbreviations.mayEndSentences(kind)
    titles = Abbreviations.titles(kind)
    openings = SentenceOpenings.of(kind)
  }

  /// - Parameter text: one paragraph's characters.
  /// - Returns: the ranges of its sentences, white space at the ends left out.
  func sentences(in text: [Character]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    var quotes = OpenQuotes()
    while index < text.count {
      guard isEnd(text, index) else {
        quotes.read(text[index], isAtWord: index == 0 || text[index - 1].isBlank)
        index += 1
        continue
      }
      let needsSpace = !Self.needsNoSpace(text[index])
      var next = index + 1
      while next < text.count,
        isEnd(text, next) || Self.isClosing(text[next]) || quotes.isClosed(by: text[next])
      {
        quotes.close(text[next])
        next += 1
      }
      // French sets a space before the quote that closes.
      if let close = quotes.closing(in: text, after: next) {
        quotes.close(text[close])
        next = close + 1
        while next < text.count, isEnd(text, next) || Self.isClosing(text[next]) { next += 1 }
      }
      let breaks =
        next >= text.count
        || ((text[next].isBlank || !needsSpace)
          && breaks(text, from: start, at: index, next: next))
      if breaks {
        Self.append(start..<next, of: text, to: &ranges)
        start = next
        quotes = OpenQuotes()
      }
      index = next
    }
    Self.append(start..<text.count, of: text, to: &ranges)
    return ranges
  }

  private func isEnd(_ text: [Character], _ index: Int) -> Bool {
    // In Greek, this is the question mark.
    Self.isEnd(text[index]) || (isGreek && text[index] == ";")
  }

  private func breaks(_ text: [Character], from start: Int, at end: Int, next: Int) -> Bool {
    guard let following = text[next...].first(where: { !$0.isBlank }) else { return true }
    if following.isSmallLetter || "—–-".contains(following) && text[end] == "…" { return false }
    guard text[end] == ".", next == end + 1 else { return true }
    let word = String(
      text[..<end].reversed().prefix { !$0.isWhitespace && !"(\"“„«‚‘".contains($0) }
        .reversed())
    if titles.contains(word) { return false }
    if finals.contains(word.lowercased()) { return isOpening(text, from: next) }
    if abbreviations.contains(word.lowercased()) { return false }
    if following.isNumber, beforeNumbers.contains(word.lowercased()) { return false }
    if usesOrdinalPoint, !word.isEmpty, word.allSatisfy(\.isNumber),
      isOrdinal(text, before: end - word.count, after: next)
    {
      return false
    }
    if isEnglish, ["a.m", "p.m"].contains(word.lowercased()) { return !isDay(text, from: next) }
    guard isInitials(word) else { return true }
    let before = self.word(before: end - word.count, in: text, from: start)
    // The B of `z. B.`
    if abbreviations.contains(before.dropLast().description) { return false }
    if isEnglish, word == "I" {
      // Good, I. J.; Packer, J. I.; anybody else is I.
      let isName = before.isEmpty ? isInitial(text, from: next) : isInitials(before.dropLast())
      return !isName || isOpening(text, from: next)
    }
    return isOpening(text, from: next)
  }

  /// Whether a word is letters for words: `J`, `J.R.R`, `J.-P`, `U.S`, `Ph.D`.
  private func isInitials(_ word: some StringProtocol) -> Bool {
    let parts = word.split { $0 == "." || $0 == "-" }
    guard let first = parts.first else { return false }
    let isCapital = parts.allSatisfy { $0.first?.isUppercase == true }
    return isCapital
      && (parts.count == 1 ? first.count == 1 : parts.allSatisfy { (1...2).contains($0.count) })
  }

  /// The word that begins after white space, with a full stop that follows it at once.
  private func word(after next: Int, in text: [Character]) -> String {
    let rest = text[next...].drop { !$0.isLetter && !$0.isNumber }
    let letters = rest.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
    return String(letters) + (rest.dropFirst(letters.count).first == "." ? "." : "")
  }

  /// What stands before a word in its sentence, up to white space.
  private func word(before end: Int, in text: [Character], from start: Int) -> String {
    guard end > start else { return "" }
    let before = text[start..<end].reversed().drop { $0.isBlank }
    return String(before.prefix { !$0.isBlank }.reversed())
  }

  private func isInitial(_ text: [Character], from next: Int) -> Bool {
    let word = word(after: next, in: text)
    return word.count == 2 && word.last == "." && word.first?.isUppercase == true
  }

  /// Whether what follows begins a sentence and no name.
  private func isOpening(_ text: [Character], from next: Int) -> Bool {
    let word = word(after: next, in: text)
    let bare = word.split(whereSeparator: { $0 == "'" || $0 == "’" }).first.map(String.init) ?? word
    guard !word.hasSuffix(".") || word.count > 2 else { return false }
    return openings.contains(bare.lowercased().filter { $0 != "." })
  }

  /// Whether an hour goes on with its day: `at 5 a.m. Monday`.
  private func isDay(_ text: [Character], from next: Int) -> Bool {
    Self.days.contains(word(after: next, in: text))
  }

  private static let days: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Eastern",
    "Pacific", "Central", "GMT", "UTC", "EST", "PST", "CET",
  ]

  /// Whether a number is one of a row, by the word before it or the month after it.
  private func isOrdinal(_ text: [Character], before number: Int, after next: Int) -> Bool {
    let before = text[..<max(0, number)].reversed().drop(while: \.isBlank).prefix {
      $0.isLetter
    }
    let after = text[next...].drop(while: \.isBlank).prefix(while: \.isLetter)
    return Self.articles.contains(String(before.reversed()).lowercased())
      || Self.months.contains(String(after))
  }

  private static let articles: Set<String> = [
    "am", "im", "dem", "den", "der", "die", "das", "des", "vom", "zum", "zur", "beim", "ab", "ein",
    "eine", "einem", "einen", "einer", "jeder", "jede", "jedes", "jeden", "jedem",
  ]

  private static let months: Set<String> = [
    "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
  ]

  /// Whether a sign ends a sentence, in any language but Greek.
  static func isEnd(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return otherEnds.contains(character) }
    return ascii == UInt8(ascii: ".") || ascii == UInt8(ascii: "!") || ascii == UInt8(ascii: "?")
  }

  /// Ends of other writings: Hindi, Chinese and Japanese, Arabic, Greek.
  private static let otherEnds: Set<Character> = [
    "…", "।", "॥", "。", "！", "？", "．", "؟", "۔", "‼", "⁇", "⁈", "⁉", "\u{37E}",
  ]

  private static func needsNoSpace(_ character: Character) -> Bool {
    "。！？．".contains(character)
  }

  private static let closings: Set<Character> = [
    "\"", "'", "”", "’", ")", "»", "“", "‘", "›", "]", "」", "』", "）", "】",
  ]

  /// Quotes and brackets that close where they follow the end of a sentence at once.
  private static func isClosing(_ character: Character) -> Bool { closings.contains(character) }

  private static func append(
    _ range: Range<Int>, of text: [Character], to ranges: inout [Range<Int>]
  ) {
    guard let first = text[range].firstIndex(where: { !$0.isBlank }),
      let last = text[range].lastIndex(where: { !$0.isBlank })
    else { return }
    ranges.append(first..<(last + 1))
  }
}

/// The pointed quotes that are open in a sentence, whichever way a language turns them.
private struct OpenQuotes {
  private var open: [Character] = []

  private static let partners: [Character: Character] = ["«": "»", "»": "«", "‹": "›", "›": "‹"]

  mutating func read(_ character: Character, isAtWord: Bool) {
    guard let partner = Self.partners[character] else { return }
    if open.last == partner {
      open.removeLast()
    } else if isAtWord {
      open.append(character)
    }
  }

  func isClosed(by character: Character) -> Bool {
    guard let last = open.last else { return false }
    return Self.partners[last] == character
  }

  mutating func close(_ character: Character) {
    if let partner = Self.partners[character], open.last == partner { open.removeLast() }
  }

  /// The place of a quote that closes after one space.
  func closing(in text: [Character], after next: Int) -> Int? {
    guard next + 1 < text.count, text[next].isBlank, let last = open.last,
      text[next + 1] == Self.partners[last]
    else { return nil }
    return next + 1
  }
}
