/// How one language says what is written in figures and signs.
package struct Readings: Codable, Hashable, Sendable {
  /// Between the ends of a range: 10-20.
  let to: String
  /// For the slash in he/she.
  let or: String
  let months: [String]
  /// From the first on.
  let ordinals: [String]
  /// For the first day of a month, where that is not said like the others.
  let firstDay: String?
  let day: String
  let date: String
  let month: String
  let hour: String
  let early: String
  let time: String
  /// Words just after a time that its reading already says.
  let afterTime: [String]
  /// Written in the place of the colon, besides it.
  let hourSign: String?
  let fractions: [String: String]
  let fraction: String
  /// Between a number and a fraction of one, and for the sign `&`.
  let and: String
  /// For the slash in km/h.
  let per: String
  /// For the sign `#` before a figure.
  let number: String
  /// Words after which `60s` counts years.
  let decades: [String]?
  /// Words after which a number with a point, such as `3.`, is an ordinal, and how that ends after them;
  /// `nil` where a point makes none.
  let dottedOrdinals: [String: String]?
  /// What makes an ordinal of a figure, and the word for the first where that differs.
  let ordinalEndings: [String: String]?
  /// Short forms, and what is said for them.
  let abbreviations: [String: String]
  /// The same for those that mean something only before a figure.
  let beforeNumber: [String: String]
  /// What stands after a number: one of it, and more.
  let units: [String: [String]]
  /// The same where nothing is between.
  let attached: [String: [String]]

  enum CodingKeys: String, CodingKey {
    case to, or, months, ordinals, day, date, month, hour, early, time, fractions, fraction
    case and, per, number, decades, abbreviations, units, attached
    case dottedOrdinals = "dotted-ordinals"
    case ordinalEndings = "ordinal-endings"
    case beforeNumber = "before-number"
    case firstDay = "first-day"
    case afterTime = "after-time"
    case hourSign = "hour-sign"
  }

  func ordinal(_ number: Int) -> String {
    (1...ordinals.count).contains(number) ? ordinals[number - 1] : "\(number)"
  }

  func clock(hour: Int, minute: Int) -> String {
    let pattern = minute == 0 ? self.hour : minute < 10 ? early : time
    return pattern.filling(["h": "\(hour)", "m": "\(minute)"])
  }

  /// - Returns: `nil` for a day or month there is none of.
  func date(year: Int?, month: Int, day: Int?) -> String? {
    guard (1...12).contains(month), (1...31).contains(day ?? 1) else { return nil }
    let pattern = day == nil ? self.month : year == nil ? self.day : date
    let dayWord = day == 1 ? firstDay ?? "1" : day.map { "\($0)" } ?? ""
    return pattern.filling([
      "month": months[month - 1], "year": year.map { "\($0)" } ?? "", "day": dayWord,
      "ordinal": day.map(ordinal) ?? "",
    ])
  }

  func fraction(_ numerator: Int, _ denominator: Int) -> String {
    fractions["\(numerator)/\(denominator)"]
      ?? fraction.filling(["n": "\(numerator)", "d": "\(denominator)"])
  }
}

extension String {
  fileprivate func filling(_ values: [String: String]) -> String {
    values.reduce(self) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
