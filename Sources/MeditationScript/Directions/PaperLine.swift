/// A line of a paper that says something besides its words: who speaks, when, or what is done.
enum PaperLine {
  /// The line as a whole is a direction.
  case direction(Direction)
  /// The line begins with who speaks; the offset is that of the words after it.
  case speaker(name: Range<Int>, words: Int)
  /// The line begins with a time of the track, such as `[0:30]`.
  case time(Range<Int>, words: Int)

  /// Signs that stand around a direction on paper.
  private static let around = " \t*_~=-–—―.…|•·#<>()[]{}«»"

  /// - Parameters:
  ///   - range: the line without white space around it.
  ///   - isAlone: whether it is a paragraph by itself: then plain words can be a direction, too.
  init?(_ bytes: [UInt8], _ range: Range<Int>, isAlone: Bool = false) {
    guard let first = bytes[range].first, range.count <= 2000 else { return nil }
    if isAlone, range.count <= 48, Self.mayBePlain(bytes, range),
      let direction = Self.plain(String(decoding: bytes[range], as: UTF8.self))
    {
      self = .direction(direction)
      return
    }
    // Most lines are words, and it takes one look to see that.
    if (0x61...0x7A).contains(first) { return nil }
    if bytes[range.prefix(48)].contains(UInt8(ascii: ":")), let line = Self.marked(bytes, range) {
      self = line
      return
    }
    guard range.count <= 160, Self.mayBeDirection(bytes, range) else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard Self.looksLikeDirection(text), let direction = Self.direction(text) else { return nil }
    self = .direction(direction)
  }

  /// A look at the signs at both ends, before a text is made of a line.
  private static func mayBeDirection(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    let last = bytes[range.upperBound - 1]
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "<"), 0x30...0x39: return true
    case UInt8(ascii: "."): return last == first
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="),
      UInt8(ascii: "-"):
      return range.count > 2 && ("*_~=-.".utf8.contains(last) || last >= 0x80)
    case 0x41...0x5A:
      // In capitals, the second letter is one, too.
      return range.count > 2 && !(0x61...0x7A).contains(bytes[range.lowerBound + 1])
    default: return first >= 0x80
    }
  }

  /// Whether a line begins with a number, or with a word that a direction begins with.
  private static func mayBePlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard !(0x30...0x39).contains(first) else { return true }
    guard first >= 0x80 || (0x41...0x5A).contains(first & 0xDF) else { return false }
    let word = bytes[range].prefix { $0 != 0x20 && $0 != UInt8(ascii: ",") }
    guard word.count <= 32 else { return false }
    return DirectionVocabulary.meaning(String(decoding: word, as: UTF8.self).lowercased()) != nil
  }

  /// `Long pause`, `30 sec`: a direction in nothing but its words, which end as no sentence does.
  private static func plain(_ text: String) -> Direction? {
    guard let last = text.last, last.isLetter || last.isNumber,
      text.allSatisfy({ $0.isLetter || $0.isNumber || " -–,'’".contains($0) }),
      case let reader = DirectionReader(text), reader.isNamed, let direction = reader.direction
    else { return nil }
    switch direction.act {
    case .pause, .silence, .bell: return direction
    default: return nil
    }
  }

  private static func direction(_ text: String) -> Direction? {
    let inside = text.trimmingSigns(around)
    // Dots alone are a pause of their own.
    guard !inside.isEmpty else { return Direction(act: .pause(nil)) }
    return DirectionReader(inside).direction
  }

  /// Whether the form of a line says that it is not to be read: in brackets, between signs, in capitals,
  /// a number with its unit, or dots.
  private static func looksLikeDirection(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let letters = text.filter(\.isLetter)
    if letters.isEmpty, !text.contains(where: \.isNumber) {
      let dots = text.filter { !$0.isWhitespace }
      return !dots.isEmpty && dots.allSatisfy { $0 == "." || $0 == "…" }
        && (dots.count > 1 || dots == "…")
    }
    if first == "(" || first == "<" {
      // One pair of brackets around all of it.
      let close: Character = first == "(" ? ")" : ">"
      return text.trimmingSigns(" .…").last == close && text.filter { $0 == first }.count == 1
    }
    if "*_~=–—―…".contains(first) || (first == "-" && (last == "-" || text.hasPrefix("--"))) {
      return text.count > 2 && ("*_~=-–—―….".contains(last))
    }
    if first.isNumber {
      let sign = text.drop(while: \.isNumber).first
      return text.count <= 16 && sign != "." && sign != ")"
    }
    return letters.count > 2 && letters.allSatisfy { !$0.isLowercase }
      && letters.contains(where: \.isUppercase)
  }

  // MARK: - Marks at the beginning

  private static func marked(_ bytes: [UInt8], _ range: Range<Int>) -> PaperLine? {
    let start = range.lowerBound
    let beginning = start..<min(range.upperBound, start + 48)
    if let time = TimeMark(bytes, beginning) {
      let words = skipSeparator(bytes, time.range.upperBound, range.upperBound)
      if words >= range.upperBound || time.isEnclosed || words > time.range.upperBound + 1
        || time.hasLeadingZero && isCapital(bytes, words, range.upperBound)
      {
        return .time(time.range, words: words)
      }
    }
    return speaker(bytes, beginning, range.upperBound)
  }

  /// White space, dashes and colons between a mark and what follows.
  private static func skipSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if " \t:-|*_".utf8.contains(bytes[index]) {
        index += 1
      } else if bytes[index...].starts(with: [0xE2, 0x80, 0x93])
        || bytes[index...].starts(with: [0xE2, 0x80, 0x94])
      {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  private static func isCapital(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let text = String(decoding: bytes[start..<min(end, start + 8)], as: UTF8.self)
    return text.first?.isUppercase == true || text.first.map { "\"“„«¿¡".contains($0) } == true
  }

  /// Who speaks, as in `TEACHER:`, `**Guide:**` or `[Speaker 1]:`.
  private static func speaker(_ bytes: [UInt8], _ beginning: Range<Int>, _ end: Int) -> PaperLine? {
    guard let colon = bytes[beginning].firstIndex(of: UInt8(ascii: ":")), colon + 1 < end else {
      return nil
    }
    let name = String(decoding: bytes[beginning.lowerBound..<colon], as: UTF8.self)
      .trimmingSigns("*_[]() ")
    // `INSTRUCTOR (softly)`
    let words = name.prefix { $0 != "(" }.split(whereSeparator: \.isWhitespace)
    guard (1...3).contains(words.count), words.allSatisfy({ !$0.contains("[") }),
      words.contains(where: { DirectionVocabulary.isSpeaker($0.lowercased()) }),
      words.allSatisfy({ word in
        DirectionVocabulary.isSpeaker(word.lowercased()) || word.allSatisfy(\.isNumber)
          || word.count == 1 || word.first?.isUppercase == true
      })
    else { return nil }
    var after = colon + 1
    while after < end, "*_".utf8.contains(bytes[after]) { after += 1 }
    guard after == end || bytes[after] == 0x20 || bytes[after] == 0x09 else { return nil }
    while after < end, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
    return .speaker(name: beginning.lowerBound..<colon + 1, words: after)
  }
}

/// A time of the track at the beginning of a line: `[00:30]`, `(1:05)`, `0:30`, `00:01:02.500`.
struct TimeMark {
  let range: Range<Int>
  let isEnclosed: Bool
  let hasLeadingZero: Bool

  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    func byte(_ index: Int) -> UInt8? { index < line.upperBound ? bytes[index] : nil }
    while let sign = byte(index), "*_".utf8.contains(sign) { index += 1 }
    let first = index
    let opening = byte(index)
    let closing: UInt8? =
      opening == UInt8(ascii: "[")
      ? UInt8(ascii: "]") : opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : nil
    if closing != nil { index += 1 }
    func digits() -> Int {
      let start = index
      while let sign = byte(index), (0x30...0x39).contains(sign) { index += 1 }
      return index - start
    }
    hasLeadingZero = byte(index) == UInt8(ascii: "0")
    guard (1...3).contains(digits()), byte(index) == UInt8(ascii: ":") else { return nil }
    index += 1
    guard digits() == 2 else { return nil }
    if byte(index) == UInt8(ascii: ":") {
      index += 1
      guard digits() == 2 else { return nil }
    }
    if let sign = byte(index), ".,".utf8.contains(sign), let next = byte(index + 1),
      (0x30...0x39).contains(next)
    {
      index += 1
      guard (1...3).contains(digits()) else { return nil }
    }
    if let closing {
      // `[0:30 - 1:00]` is a stretch of the track.
      while let sign = byte(index), sign != closing,
        "0123456789:.,- \t".utf8.contains(sign) || sign >= 0x80
      {
        index += 1
      }
      guard byte(index) == closing else { return nil }
      index += 1
    } else if let sign = byte(index), !" \t:-|*_".utf8.contains(sign), sign < 0x80 {
      return nil
    }
    while let sign = byte(index), "*_".utf8.contains(sign) { index += 1 }
    isEnclosed = closing != nil
    range = first..<index
  }
}

extension StringProtocol {
  /// Without these signs at either end.
  func trimmingSigns(_ signs: String) -> String {
    String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
  }
}
