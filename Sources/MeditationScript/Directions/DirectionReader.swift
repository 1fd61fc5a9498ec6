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

  private let pieces: [Piece]

  /// - Parameter text: without the brackets or signs around it.
  init(_ text: String) {
    let isShort = text.utf8.count <= Self.longest * 4 && text.count <= Self.longest
    pieces = isShort ? Self.pieces(text) : []
  }

  var reading: Reading {
    guard !pieces.isEmpty, pieces.count <= Self.mostWords * 2 else { return .none }
    if !pieces.contains(.other), let act { return .understood(Direction(act: act)) }
    let speaks = pieces.contains { piece in
      switch piece {
      case .word(.pause), .word(.silence), .word(.bell), .word(.sound): true
      default: false
      }
    }
    return speaks && pieces.count <= Self.mostWords ? .unclear : .none
  }

  /// What is understood; `nil` for all else.
  var direction: Direction? {
    if case .understood(let direction) = reading { direction } else { nil }
  }

  /// Whether it begins with what it is about: a pause, a bell, a length.
  var beginsPlainly: Bool {
    switch pieces.first {
    case .word(.filler), .word(.to), .word(.manner), .word(.soft), .other, nil: false
    default: true
    }
  }

  /// Whether it says by a noun of its own what it is: a pause, a silence, a bell, a length.
  var isNamed: Bool {
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
    var plain = word.replacing("’", with: "'").trimmingSigns("-'")
    // `a minute's silence`
    if plain.hasSuffix("'s") { plain.removeLast(2) }
    guard !plain.isEmpty else { return [.word(.to)] }
    if let meaning = DirectionVocabulary.meaning(plain) { return [.word(meaning)] }
    let parts = plain.split(separator: "-")
    guard parts.count > 1 else { return [.other] }
    return parts.map { DirectionVocabulary.meaning(String($0)).map { .word($0) } ?? .other }
  }

  // MARK: - Meaning

  private func has(_ meaning: Meaning) -> Bool { pieces.contains(.word(meaning)) }

  private var act: Direction.Act? {
    let numbers = numbers
    if has(.bell) || has(.ring) { return bell }
    if has(.breath), !has(.breathe) {
      let count = numbers.last ?? 1
      guard count >= 1, count <= 60, has(.pause) || has(.hold) || !numbers.isEmpty else {
        return nil
      }
      return .pause(.about(milliseconds: Int(count * Double(Self.breath))))
    }
    let length = length
    if has(.sound) { return .sound }
    if has(.silence) { return .silence(length.flatMap(\.open)) }
    if has(.pause) || has(.hold) {
      if let length { return .pause(length) }
      // `hold for 10`: seconds; `one pause` is a pause.
      guard numbers.count <= 2, let number = numbers.last, number > 1 else {
        return has(.pause) ? .pause(size) : nil
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
      return length.longest <= Self.longestBare ? .pause(length) : .duration
    }
    let says = pieces.contains { $0 != .word(.filler) && $0 != .word(.to) }
    return says && (has(.manner) || has(.soft)) && numbers.isEmpty ? .manner : nil
  }

  private var bell: Direction.Act? {
    let numbers = numbers
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
    return .bell(strikes: Int(said), isSoft: has(.soft) || has(.manner))
  }

  private var numbers: [Double] {
    pieces.compactMap { piece in
      switch piece {
      case .number(let number): number
      case .word(.number(let number)): Double(number)
      default: nil
      }
    }
  }

  private var size: Direction.Length? {
    if has(.long) { return .long }
    if has(.short) { return .short }
    return has(.medium) ? .medium : nil
  }

  /// Lengths with their units: `2 minutes 30 seconds`, `3-5 s`, `a minute`.
  private var length: Direction.Length? {
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
