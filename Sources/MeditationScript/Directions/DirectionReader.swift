/// Reads a direction, word by word; anything that has another word in it is none.
struct DirectionReader {
  typealias Meaning = DirectionVocabulary.Meaning

  /// What a text comes to.
  enum Reading: Hashable {
    case understood(Direction)
    /// It speaks of a pause, a bell or the like, among words that are not understood.
    case unclear
    case none
  }

  /// The longest text that is looked at, in characters, and the most words of a direction.
  private static let longest = 120
  private static let mostWords = 12
  /// A length without a word for a pause is one up to here.
  private static let longestBare = 180_000
  /// One breath, at ease.
  private static let breath = 5_000

  private enum Piece: Equatable {
    case number(Double)
    case word(Meaning)
    case other
  }

  /// - Parameter text: without the brackets or signs around it.
  static func reading(_ text: String) -> Reading {
    guard text.utf8.count <= longest * 4, text.count <= longest else { return .none }
    let pieces = pieces(text)
    guard !pieces.isEmpty, pieces.count <= mostWords * 2 else { return .none }
    let isKnown = !pieces.contains(.other)
    if isKnown, let act = act(pieces) { return .understood(Direction(act: act)) }
    let speaks = pieces.contains { piece in
      switch piece {
      case .word(.pause), .word(.silence), .word(.bell), .word(.sound): true
      default: false
      }
    }
    let isShort = pieces.count <= mostWords
    return speaks && isShort ? .unclear : .none
  }

  static func direction(_ text: String) -> Direction? {
    if case .understood(let direction) = reading(text) { direction } else { nil }
  }

  /// Whether a direction begins with what it is about: a pause, a bell, a length.
  static func beginsPlainly(_ text: String) -> Bool {
    switch pieces(text).first {
    case .word(.filler), .word(.to), .word(.manner), .word(.soft), .other, nil: false
    default: true
    }
  }

  /// Whether a direction says by a noun of its own what it is: a pause, a silence, a bell, a length.
  static func isNamed(_ text: String) -> Bool {
    let pieces = pieces(text)
    switch pieces.first {
    case .word(.pause), .word(.silence), .word(.bell), .word(.ring), .word(.short), .word(.medium),
      .word(.long), .number, .word(.number):
      break
    default: return false
    }
    return pieces.contains { piece in
      switch piece {
      case .word(.pause), .word(.silence), .word(.bell): true
      case .word(.unit): pieces.first.map { if case .number = $0 { true } else { false } } == true
      default: false
      }
    }
  }

  // MARK: - Words

  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        var number = rest.prefix { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
        while let last = number.last, !last.isNumber { number.removeLast() }
        rest = rest.dropFirst(number.count)
        // A time of day or of the track is no length.
        if rest.first == ":" { return [.other] }
        guard let value = Double(number.replacing(",", with: ".")) else { return [.other] }
        pieces.append(.number(value))
      } else if first.isLetter || first == "×" {
        let word = rest.prefix {
          $0.isLetter || "'’-".contains($0)
            || $0.unicodeScalars.contains { $0.properties.isDiacritic }
        }
        rest = rest.dropFirst(word.count)
        pieces.append(contentsOf: Self.words(String(word)))
      } else if "-–—".contains(first) {
        rest.removeFirst()
        pieces.append(.word(.to))
      } else if first.isPunctuation || first.isWhitespace || "~=+|<>".contains(first) {
        let dots = rest.prefix { $0 == "." }.count
        rest = rest.dropFirst(max(1, dots))
        if dots == 2 { pieces.append(.word(.to)) }
      } else {
        return [.other]
      }
    }
    return pieces
  }

  private static func words(_ word: String) -> [Piece] {
    var plain = word.replacing("’", with: "'").trimmingDashes
    // `a minute's silence`
    if plain.hasSuffix("'s") { plain.removeLast(2) }
    guard !plain.isEmpty else { return [.word(.to)] }
    if let meaning = DirectionVocabulary.meaning(plain) { return [.word(meaning)] }
    let parts = plain.split(separator: "-")
    guard parts.count > 1 else { return [.other] }
    return parts.map { DirectionVocabulary.meaning(String($0)).map { .word($0) } ?? .other }
  }

  // MARK: - Meaning

  private static func act(_ pieces: [Piece]) -> Direction.Act? {
    func has(_ meaning: Meaning) -> Bool { pieces.contains(.word(meaning)) }
    let numbers = numbers(pieces)
    if has(.bell) || has(.ring) { return bell(pieces, numbers) }
    if has(.breath), !has(.breathe) {
      let count = numbers.last ?? 1
      guard count >= 1, count <= 60, has(.pause) || has(.hold) || !numbers.isEmpty else {
        return nil
      }
      return .pause(.about(milliseconds: Int(count * Double(breath))))
    }
    let length = length(pieces)
    if has(.sound) { return .sound }
    if has(.silence) { return .silence(length.flatMap(\.open)) }
    if has(.pause) || has(.hold) {
      if let length { return .pause(length) }
      // `hold for 10`: seconds; `one pause` is a pause.
      guard numbers.count <= 2, let number = numbers.last, number > 1 else {
        return has(.pause) ? .pause(size(pieces)) : nil
      }
      guard number <= 600 else { return nil }
      let high = Int(number * 1000)
      if numbers.count == 2, numbers[0] < number {
        return .pause(.between(milliseconds: Int(numbers[0] * 1000), high))
      }
      return .pause(.about(milliseconds: high))
    }
    if has(.breathe) { return .breathe }
    if let length, !numbers.isEmpty {
      return length.longest <= longestBare ? .pause(length) : .duration
    }
    let says = pieces.contains { $0 != .word(.filler) && $0 != .word(.to) }
    return says && (has(.manner) || has(.soft)) && numbers.isEmpty ? .manner : nil
  }

  private static func bell(_ pieces: [Piece], _ numbers: [Double]) -> Direction.Act? {
    func has(_ meaning: Meaning) -> Bool { pieces.contains(.word(meaning)) }
    // `BELL BELL BELL` is three; `ring the singing bowl` is one.
    let named = max(1, pieces.filter { $0 == .word(.bell) }.count)
    let only = pieces.allSatisfy { $0 == .word(.bell) || $0 == .word(.to) }
    let said = numbers.first ?? (only ? Double(named) : 1)
    guard said >= 1, said <= 27, said == said.rounded(), numbers.count <= 1, !has(.silence) else {
      return nil
    }
    guard !pieces.contains(where: { if case .word(.unit) = $0 { true } else { false } }) else {
      return nil
    }
    return .bell(strikes: Int(said), isSoft: has(.soft) || has(.manner), kind: nil)
  }

  private static func numbers(_ pieces: [Piece]) -> [Double] {
    pieces.compactMap { piece in
      switch piece {
      case .number(let number): number
      case .word(.number(let number)): Double(number)
      default: nil
      }
    }
  }

  private static func size(_ pieces: [Piece]) -> Direction.Length? {
    if pieces.contains(.word(.long)) { return .long }
    if pieces.contains(.word(.short)) { return .short }
    return pieces.contains(.word(.medium)) ? .medium : nil
  }

  /// Lengths with their units: `2 minutes 30 seconds`, `3-5 s`, `a minute`.
  private static func length(_ pieces: [Piece]) -> Direction.Length? {
    var total = 0.0
    var low: Double?
    var number: Double?
    var found = false
    for piece in pieces {
      switch piece {
      case .number(let value): number = value
      case .word(.number(let value)): number = Double(value)
      case .word(.to):
        if let value = number {
          low = value
          number = nil
        }
      case .word(.unit(let milliseconds)):
        // `a 10-second pause`
        if number == nil, let value = low {
          number = value
          low = nil
        }
        total += (number ?? 1) * Double(milliseconds)
        if let bound = low, bound < 1000 { low = bound * Double(milliseconds) }
        number = nil
        found = true
      default: continue
      }
    }
    guard found, total >= 100, total <= 6 * 3_600_000, number == nil else { return nil }
    if let low, low < total, low >= 100 { return .between(milliseconds: Int(low), Int(total)) }
    return .about(milliseconds: Int(total.rounded()))
  }
}

extension Direction.Length {
  /// The longest that is meant, in milliseconds.
  fileprivate var longest: Int {
    switch self {
    case .short, .medium, .long: 0
    case .about(let length), .between(_, let length): length
    }
  }

  /// As an open silence has it; words are its usual length.
  fileprivate var open: Direction.Length? {
    switch self {
    case .short, .medium, .long: nil
    default: self
    }
  }
}

extension String {
  fileprivate var trimmingDashes: String {
    String(drop { $0 == "-" || $0 == "'" }.reversed().drop { $0 == "-" || $0 == "'" }.reversed())
  }
}
