/// Figures with something at them: fractions, units, money, ordinals.
extension ShortForms {
  func reading(at index: Int, in words: [ShortFormWord]) -> String {
    let word = words[index]
    if word.text == "&" { return readings.and }
    let text = word.text.contains(where: SilentSign.isArrow) ? word.withoutArrows : word.text
    guard text.contains(where: { $0.isFigure || Self.vulgar[$0] != nil }) else { return text }
    return figures(word, at: index, in: words) ?? text
  }

  private func figures(_ word: ShortFormWord, at index: Int, in words: [ShortFormWord]) -> String? {
    let isLast = index == words.count - 1
    let inner = word.text.dropFirst(word.opening.count)
    if let fraction = fraction(inner, follows: index > 0 ? words[index - 1] : nil) {
      return word.opening + fraction
    }
    let head = inner.prefix { !$0.isFigure }
    if head == "#" {
      let isSaid = index > 0 && words[index - 1].core.lowercased() == readings.number.lowercased()
      return word.opening + (isSaid ? "" : readings.number + " ") + inner.dropFirst()
    }
    if let reading = Self.reading(of: head, in: readings.beforeNumber) {
      return word.opening + reading + " " + inner.dropFirst(head.count)
    }
    if let sign = inner.first, let forms = readings.units[String(sign)], "$€£".contains(sign) {
      return money(inner.dropFirst(), forms).map { word.opening + $0 }
    }
    guard let number = word.number else { return nil }
    let rest = inner.dropFirst(number.count)
    if let ordinal = ordinal(number, rest, at: index, in: words) { return word.opening + ordinal }
    guard !isDecade(number, rest, after: index > 0 ? words[index - 1] : nil) else { return nil }
    let range = range(rest)
    guard let (forms, tail, isHyphened) = attachedUnit(rest.dropFirst(range.count)),
      let one = forms.first, let many = forms.last
    else { return nil }
    let end = closing(tail, isLast: isLast)
    if isHyphened { return "\(word.opening)\(number)\(range)-\(Self.noun(of: one))\(end)" }
    if number == "1", range.isEmpty { return word.opening + one + end }
    return "\(word.opening)\(number)\(range) \(many)\(end)"
  }

  /// `-20` of `10-20min`.
  private func range(_ rest: Substring) -> Substring {
    guard let sign = rest.first, "-–".contains(sign) else { return "" }
    let end = rest.dropFirst().prefix(while: \.isFigure)
    return end.isEmpty ? "" : rest.prefix(end.count + 1)
  }

  private func attachedUnit(
    _ rest: Substring
  ) -> (forms: [String], tail: Substring, isHyphened: Bool)? {
    let isHyphened = rest.first == "-"
    let more = isHyphened ? [:] : readings.attached
    return unit(isHyphened ? rest.dropFirst() : rest, in: more)
      .map { ($0.forms, $0.rest, isHyphened) }
  }

  /// `1990s`, and `60s` after `the`.
  private func isDecade(_ number: Substring, _ rest: Substring, after word: ShortFormWord?) -> Bool
  {
    guard rest.first == "s", let decades = readings.decades else { return false }
    return number.count > 3 || word.map { decades.contains($0.core.lowercased()) } ?? false
  }

  /// `½`, `1½`, `2 ½`, `2 1/2`.
  private func fraction(_ text: Substring, follows before: ShortFormWord?) -> String? {
    let whole = text.prefix(while: \.isFigure)
    guard let sign = text.dropFirst(whole.count).first else { return nil }
    guard let (numerator, denominator) = Self.vulgar[sign] else {
      // A fraction with a slash is read elsewhere; here only what joins it to a number.
      guard sign == "/", before?.isWhole == true, let above = whole.figures else { return nil }
      let under = text.dropFirst(whole.count + 1).prefix(while: \.isFigure)
      guard let below = under.figures, above < below else { return nil }
      let tail = text.dropFirst(whole.count + 1 + under.count)
      return "\(readings.and) \(readings.fraction(above, below))\(tail)"
    }
    let joins = !whole.isEmpty || before?.isWhole == true
    var said = readings.fraction(numerator, denominator)
    var tail = text.dropFirst(whole.count + 1)
    if let (forms, rest) = unit(tail, in: readings.attached), let one = forms.first {
      said += " " + (joins ? forms.last ?? one : Self.noun(of: one))
      tail = rest
    }
    let number = whole.isEmpty ? "" : whole + " "
    return number + (joins ? readings.and + " " : "") + said + tail
  }

  static let vulgar: [Character: (Int, Int)] = [
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅒": (1, 10),
  ]

  private func money(_ text: Substring, _ forms: [String]) -> String? {
    guard let number = ShortFormWord(text).number, let one = forms.first, let many = forms.last
    else {
      return nil
    }
    let rest = text.dropFirst(number.count)
    guard rest.allSatisfy({ ".,;:!?…)\"”’»".contains($0) }) else { return nil }
    return number == "1" ? one + rest : "\(number) \(many)\(rest)"
  }

  // MARK: - Ordinals

  private func ordinal(
    _ number: Substring, _ rest: Substring, at index: Int, in words: [ShortFormWord]
  ) -> String? {
    guard let value = number.figures, (1...readings.ordinals.count).contains(value) else {
      return nil
    }
    // `1.º` is `1º`, which voices know.
    if rest.first == ".", let sign = rest.dropFirst().first, "ºª°".contains(sign) {
      return "\(number)\(rest.dropFirst())"
    }
    let letters = rest.prefix(while: \.isLetter)
    if let first = readings.ordinalEndings?[String(letters)] {
      let word = value == 1 && !first.isEmpty ? first : readings.ordinal(value)
      return word + rest.dropFirst(letters.count)
    }
    guard let ends = readings.dottedOrdinals, rest == ".", index + 1 < words.count,
      words[index + 1].text.first?.isLetter == true
    else { return nil }
    // Elsewhere the point may end a sentence, but not before a month.
    let isDay = readings.months.contains(words[index + 1].core)
    guard index > 0 else { return isDay ? readings.ordinal(value) + "r" : nil }
    let before = words[max(0, index - 2)..<index].map { $0.core.lowercased() }
    let end = ends[before.joined(separator: " ")] ?? before.last.flatMap { ends[$0] }
    return (end ?? (isDay ? "n" : nil)).map { readings.ordinal(value) + $0 }
  }
}
