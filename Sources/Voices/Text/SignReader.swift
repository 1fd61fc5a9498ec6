/// Reads out what a voice would spell: `4-7-8`, `10-20`, `3:00`, `1/2`, `he/she`, `2026-05-01`.
///
/// Words and plain numbers pass as they are; only what has such signs between figures or letters is
/// rewritten.
package struct SignReader: Sendable {
  let readings: Readings

  package init(_ readings: Readings) {
    self.readings = readings
  }

  package func spoken(_ written: String) -> String {
    let text = ShortForms(readings).spoken(written)
    let hasSigns = text.contains {
      Self.signs.contains($0) || (readings.hourSign != nil && $0.isNumber)
    }
    guard hasSigns else { return text }
    var said: [String] = []
    var followsTime = false
    for written in text.split(separator: " ", omittingEmptySubsequences: false) {
      if followsTime, let last = said.indices.last, let rest = afterTime(written) {
        said[last] += rest
        followsTime = false
        continue
      }
      said.append(word(written))
      followsTime = time(written.core) != nil
    }
    return said.joined(separator: " ")
  }

  private static let signs = Set("-–/:*#_|^~=<>")
  /// Signs that mean nothing in prose and would be named aloud.
  private static let mute = Set("*#_|^~=<>")

  /// What is left of `Uhr.` in `7:30 Uhr.`: the punctuation; `nil` for any other word.
  private func afterTime(_ word: Substring) -> String? {
    guard readings.afterTime.contains(word.core) else { return nil }
    return String(word.drop { $0.isLetter || $0 == "'" })
  }

  /// One word with the punctuation around it.
  private func word(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { $0.isLetter || $0.isNumber }),
      let last = text.lastIndex(where: { $0.isLetter || $0.isNumber })
    else { return String(text.filter { !Self.mute.contains($0) }) }
    let core = text[first...last]
    // A minus stays with its number.
    let reading = self.reading(String(core)) ?? String(core.filter { !Self.mute.contains($0) })
    let before = text[..<first].filter { !Self.mute.contains($0) }
    let after = text[text.index(after: last)...].filter { !Self.mute.contains($0) }
    return before + reading + after
  }

  private func reading(_ core: String) -> String? {
    if let time = time(core) { return time }
    if let date = isoDate(core) { return date }
    return row(core) ?? slash(core)
  }

  /// `3:00`, `7:05`, `19:30`; a verse or a score such as `3:16:20` is none.
  private func time(_ core: String) -> String? {
    let parts = core.split(omittingEmptySubsequences: false) {
      $0 == ":" || String($0) == readings.hourSign
    }
    if parts.count == 2, parts[1].isEmpty, core.last != ":", let hour = parts[0].figures, hour < 25
    {
      return readings.clock(hour: hour, minute: 0)
    }
    guard parts.count == 2, let hour = parts[0].count <= 2 ? parts[0].figures : nil,
      let minute = parts[1].count == 2 ? parts[1].figures : nil, hour < 25, minute < 60
    else { return nil }
    return readings.clock(hour: hour, minute: minute)
  }

  private func isoDate(_ core: String) -> String? {
    let parts = core.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = parts[0].figures, let month = parts[1].figures, let day = parts[2].figures
    else { return nil }
    return readings.date(year: year, month: month, day: day)
  }

  /// `4-7-8` is counted out; `10-20` and `10–20` go from one to the other.
  private func row(_ core: String) -> String? {
    let parts = core.split(omittingEmptySubsequences: false) { "-–".contains($0) }
    let times = parts.compactMap { time(String($0)) }
    if parts.count == 2, times.count == 2 { return times.joined(separator: " \(readings.to) ") }
    let numbers = parts.compactMap(\.figures)
    guard parts.count > 1, !numbers.isEmpty else { return nil }
    if numbers.count == parts.count {
      guard numbers.count == 2 else { return parts.joined(separator: ", ") }
      // `555-1212` is no range.
      guard parts[1].count <= max(parts[0].count, 3) else { return nil }
      return "\(parts[0]) \(readings.to) \(parts[1])"
    }
    // `10-20-minute`: a range and what it is of.
    if numbers.count == 2, parts.count == 3, parts[2].figures == nil {
      return "\(parts[0]) \(readings.to) \(parts[1])-\(parts[2])"
    }
    // `4-6s`, `10-20min`: the last has its unit.
    guard numbers.count == 1, parts.count == 2, parts[0].figures != nil,
      parts[1].first?.isNumber == true
    else { return nil }
    return "\(parts[0]) \(readings.to) \(parts[1])"
  }

  /// `1/2` and `he/she`; `and/or` needs no third word.
  private func slash(_ core: String) -> String? {
    let parts = core.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    if parts.count == 2, let numerator = parts[0].figures, let denominator = parts[1].figures,
      denominator > 0
    {
      // `24/7` and `50/50` are no fractions.
      guard numerator < denominator else { return "\(numerator) \(denominator)" }
      return readings.fraction(numerator, denominator)
    }
    guard parts.allSatisfy({ $0.allSatisfy { $0.isLetter || "'’-".contains($0) } }) else {
      return nil
    }
    return parts.last == Substring(readings.or)
      ? parts.joined(separator: " ") : parts.joined(separator: " \(readings.or) ")
  }
}

extension StringProtocol {
  /// From the first letter or figure to the last.
  fileprivate var core: String {
    guard let first = firstIndex(where: { $0.isLetter || $0.isNumber }),
      let last = lastIndex(where: { $0.isLetter || $0.isNumber })
    else { return "" }
    return String(self[first...last])
  }

  /// The number that is written in figures alone; `nil` if there is anything else.
  var figures: Int? {
    !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(self) : nil
  }
}
