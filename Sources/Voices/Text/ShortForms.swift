/// Says in full what is written short: `No. 1`, `5 min.`, `20 °C`, `½`, `3x`, `e.g.`, `$5`; an arrow is a
/// break.
///
/// Works on what stands between spaces. What is no short form passes as it is.
struct ShortForms {
  let readings: Readings

  init(_ readings: Readings) {
    self.readings = readings
  }

  func spoken(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(ShortFormWord.init)
    var said: [String] = []
    var index = 0
    while index < words.count {
      var count = 1
      if let unit = unit(at: index, in: words) {
        // One is said with its unit: un minuto, une minute.
        if unit.isOne {
          said[said.count - 1] = words[index - 1].opening + unit.reading
        } else {
          said.append(unit.reading)
        }
      } else if let short = abbreviation(at: index, in: words) {
        said.append(short.reading)
        count = short.count
      } else if words[index].text == "–", isBetweenNumbers(index, in: words) {
        said.append(readings.to)
      } else if words[index].isArrow {
        said.breakOff()
      } else {
        said.append(reading(at: index, in: words))
      }
      index += count
    }
    return said.joined(separator: " ")
  }

  /// `10 – 15` is a range; a hyphen with spaces may be a minus, or a dash.
  private func isBetweenNumbers(_ index: Int, in words: [ShortFormWord]) -> Bool {
    index > 0 && index + 1 < words.count && words[index - 1].isWhole
      && words[index + 1].number != nil
  }

  // MARK: - Abbreviations

  /// The most parts of one, as `i. d. R.` has them.
  private static let mostParts = 3

  private func abbreviation(
    at index: Int, in words: [ShortFormWord]
  ) -> (reading: String, count: Int)? {
    for count in (1...Self.mostParts).reversed() where index + count <= words.count {
      let parts = words[index..<index + count]
      let form = parts.map(\.text).joined(separator: " ")
      let bare = form.dropFirst(words[index].opening.count)
      guard let last = parts.last else { continue }
      let next = index + count < words.count ? words[index + count] : nil
      for short in [bare, bare.dropLast(last.closing.count)] where !short.isEmpty {
        // `No. 5 minutes will do.` is an answer.
        let isAnswer = short.lowercased() == "no." && isCounted(at: index + count + 1, in: words)
        guard
          let reading = Self.reading(of: short, in: readings.abbreviations)
            ?? (next?.number != nil && !isAnswer
              ? Self.reading(of: short, in: readings.beforeNumber) : nil)
        else { continue }
        let closing = short.count == bare.count ? "" : last.closing
        // The point may end the sentence, too.
        let isLast = next == nil && closing.isEmpty && short.hasSuffix(".")
        return (words[index].opening + reading + (isLast ? "." : closing), count)
      }
    }
    return nil
  }

  /// By the form itself, with a capital at its beginning, or all in capitals.
  static func reading(of short: Substring, in forms: [String: String]) -> String? {
    if let reading = forms[String(short)] { return reading }
    guard let first = short.first, first.isUppercase else { return nil }
    if let reading = forms[first.lowercased() + short.dropFirst()] { return reading }
    return short.count > 2 && short == short.uppercased() ? forms[short.lowercased()] : nil
  }

  // MARK: - Units

  /// A word that is a unit of the number before it.
  private func unit(at index: Int, in words: [ShortFormWord]) -> (reading: String, isOne: Bool)? {
    guard isUnit(at: index, in: words) else { return nil }
    let word = words[index]
    let (forms, rest) = unit(word.text[...]) ?? ([], "")
    guard let one = forms.first, let many = forms.last else { return nil }
    let before = words[index - 1]
    let isOne = before.isWhole && before.number == "1"
    let isPart = isFraction(before) && !(index > 1 && words[index - 2].isWhole)
    let name = isOne ? one : isPart ? Self.noun(of: one) : many
    return (name + closing(rest, isLast: index == words.count - 1), isOne)
  }

  /// Whether a word is what the number before it counts, short or in full.
  private func isCounted(at index: Int, in words: [ShortFormWord]) -> Bool {
    guard !isUnit(at: index, in: words) else { return true }
    guard index < words.count else { return false }
    let core = words[index].core
    return readings.units.values.contains { $0.last == core || $0.first.map(Self.noun) == core }
  }

  /// Whether a word is less than one of something, as `½` and `3/4` are.
  private func isFraction(_ word: ShortFormWord) -> Bool {
    if word.text.count == 1, let sign = word.text.first { return Self.vulgar[sign] != nil }
    let parts = word.text.split(separator: "/").compactMap(\.figures)
    return parts.count == 2 && parts[0] < parts[1]
  }

  /// `minute` of `one minute`.
  static func noun(of one: String) -> String {
    one.split(separator: " ", maxSplits: 1).last.map(String.init) ?? one
  }

  private func isUnit(at index: Int, in words: [ShortFormWord]) -> Bool {
    guard (1..<words.count).contains(index), words[index].opening.isEmpty,
      let last = words[index - 1].text.last,
      last.isFigure || Self.vulgar[last] != nil || (last == "+" && words[index - 1].number != nil)
    else { return false }
    return unit(words[index].text[...]) != nil
  }

  /// The forms of the unit that a text begins with, and what is left of it: `.`, `,`, `/day`.
  func unit(
    _ text: Substring, in more: [String: [String]] = [:]
  ) -> (forms: [String], rest: Substring)? {
    let name = text.prefix { $0.isLetter || "°$€£×".contains($0) }
    let lowered = name.count > 1 ? name.lowercased() : String(name)
    guard !name.isEmpty,
      let forms = more[String(name)] ?? readings.units[String(name)] ?? readings.units[lowered]
    else { return nil }
    let rest = text.dropFirst(name.count)
    guard rest.first.map({ ".,;:!?…)\"”’»/-–".contains($0) }) ?? true else { return nil }
    return (forms, rest)
  }

  /// What follows a unit: a slash is said, and a point of the short form is kept only at the end.
  func closing(_ rest: Substring, isLast: Bool) -> String {
    if rest.first == "/" {
      let of = rest.dropFirst()
      guard let (forms, tail) = unit(of), let one = forms.first else {
        return " \(readings.per) " + of
      }
      return " \(readings.per) " + Self.noun(of: one) + closing(tail, isLast: isLast)
    }
    let isShort = rest.first == "." && rest.dropFirst().first != "."
    return String(isShort && !(isLast && rest.count == 1) ? rest.dropFirst() : rest)
  }
}

extension [String] {
  /// A comma after the last word, unless there is a sign already.
  fileprivate mutating func breakOff() {
    guard let last = self.last, let end = last.last, end.isLetter || end.isNumber else { return }
    self[count - 1] = last + ","
  }
}
