/// What stands between two spaces.
struct ShortFormWord {
  let text: String

  init(_ text: Substring) {
    self.text = String(text)
  }

  /// Brackets and quotes before it.
  var opening: String { String(text.prefix { "([{\"'“‘«„¿¡".contains($0) }) }

  /// Punctuation after it, but for the point of a short form.
  var closing: String {
    String(text.reversed().prefix { ",;:!?…)]}\"'”’»".contains($0) }.reversed())
  }

  /// From the first letter or figure to the last.
  var core: String {
    String(
      text.drop { !$0.isLetter && !$0.isFigure }.reversed().drop { !$0.isLetter && !$0.isFigure }
        .reversed())
  }

  /// The number it begins with, after what opens it, with its points and commas: `1.5`, `1,000`.
  var number: Substring? {
    let inner = text.dropFirst(opening.count)
    var end = inner.startIndex
    while end < inner.endIndex {
      let next = inner.index(after: end)
      let isPoint = ".,".contains(inner[end]) && next < inner.endIndex && inner[next].isFigure
      guard inner[end].isFigure || (isPoint && end > inner.startIndex) else { break }
      end = next
    }
    return end > inner.startIndex ? inner[..<end] : nil
  }

  /// Whether it is a whole number and nothing else.
  var isWhole: Bool { text.dropFirst(opening.count)[...].figures != nil }

  /// Whether it is nothing but arrows, in one sign or in several: `→`, `-->`, `=>`.
  var isArrow: Bool {
    guard !text.isEmpty else { return false }
    if text.allSatisfy(SilentSign.isArrow) { return true }
    return text.count > 1 && text.allSatisfy { "-=<>".contains($0) }
      && text.contains { "<>".contains($0) } && text.contains { "-=".contains($0) }
  }

  /// `a→b` as `a, b`.
  var withoutArrows: String {
    text.split(whereSeparator: SilentSign.isArrow).joined(separator: ", ")
  }
}

extension Character {
  var isFigure: Bool { isASCII && isNumber }
}
