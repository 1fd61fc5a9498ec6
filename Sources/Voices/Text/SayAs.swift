/// Words for what a script wants said in a certain way: `(3)[ordinal]`, `(AI)[characters]`.
///
/// What cannot be read in the way asked for is said as it is written.
package struct SayAs: Sendable {
  package enum Kind: Sendable {
    case characters, digits, fraction, ordinal, telephone
    /// As letters for year, month and day in their order: `mdy`.
    case date(order: String?)
    case time
    /// Said as it is written.
    case plain
  }

  private let readings: Readings
  /// The order of a date where none is given.
  private let dateOrder: String

  /// - Parameter language: a tag; in the United States the month comes first.
  package init(_ readings: Readings, language: String) {
    self.readings = readings
    dateOrder = language.lowercased() == "en-us" ? "mdy" : "dmy"
  }

  package func words(_ text: String, as kind: Kind) -> String {
    switch kind {
    case .plain: SignReader(readings).spoken(text)
    case .characters: Self.spaced(text.filter { !$0.isWhitespace })
    case .digits: Self.spaced(text.filter(\.isNumber))
    case .telephone: Self.telephone(text)
    case .ordinal: Self.number(in: text).map(readings.ordinal) ?? text
    case .fraction: fraction(text)
    case .time: SignReader(readings).spoken(text)
    case .date(let order): date(text, order: order ?? dateOrder) ?? text
    }
  }

  /// One after the other: the commas keep the voice from making a word of them.
  private static func spaced(_ text: String) -> String {
    text.map { String($0).uppercased() }.joined(separator: ", ")
  }

  /// Figures one by one, with a breath between their groups.
  private static func telephone(_ text: String) -> String {
    let groups = text.split { !$0.isNumber && $0 != "+" }
    return groups.map { $0.map(String.init).joined(separator: " ") }.joined(separator: ", ")
  }

  private static func number(in text: String) -> Int? {
    text.filter(\.isNumber).figures
  }

  /// `1/2`, `2 1/2`, `5+1/2`.
  private func fraction(_ text: String) -> String {
    SignReader(readings).spoken(text.replacing("+", with: " "))
  }

  /// The figures of a date: between its signs, or by their number where it has none, as in `20260501`.
  private static func parts(of text: String, _ order: String) -> [String] {
    let widths = order.map { $0 == "y" ? 4 : 2 }
    guard text.figures != nil, text.count == widths.reduce(0, +) else {
      return text.split { "/-. ".contains($0) }.map(String.init)
    }
    var rest = text[...]
    return widths.map { width in
      defer { rest = rest.dropFirst(width) }
      return String(rest.prefix(width))
    }
  }

  private func date(_ text: String, order: String) -> String? {
    let parts = Self.parts(of: text, order)
    guard parts.count >= order.count else { return nil }
    var year: Int?
    var month: Int?
    var day: Int?
    for (letter, part) in zip(order, parts) {
      guard let number = part.figures else { return nil }
      switch letter {
      case "y": year = part.count == 2 ? 2000 + number : number
      case "m": month = number
      default: day = number
      }
    }
    guard let month else { return (year ?? day).map { "\($0)" } }
    return readings.date(year: year, month: month, day: day)
  }
}
