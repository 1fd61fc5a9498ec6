/// A date and time, with the UTC offset it was written in.
package struct PublicationDate: Hashable, Sendable {
  /// Days since 1970-01-01.
  private var days: Int
  private let secondOfDay: Int
  /// Offset from UTC in minutes, positive to the east.
  private let offset: Int

  /// Parses an ISO 8601 date; `nil` if it has another form or is not on the calendar.
  ///
  /// Accepts `2026-03-01`, `2026-03-01T07:30` and `2026-03-01T07:30:00+01:00`; the time defaults to
  /// midnight, the offset to UTC.
  package init?(_ text: String) {
    let pattern = /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?/
    guard let match = try? pattern.wholeMatch(in: text)?.output,
      text.utf8.allSatisfy({ $0 < 0x80 }),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3)
    else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    guard (1...12).contains(month), day >= 1, Self.date(days) == (year, month, day) else {
      return nil
    }
    let parts = [match.4, match.5, match.6].map { $0.flatMap { Int($0) } ?? 0 }
    guard parts[0] < 24, parts[1] < 60, parts[2] < 60, let offset = Self.offset(match.7) else {
      return nil
    }
    self.days = days
    secondOfDay = (parts[0] * 60 + parts[1]) * 60 + parts[2]
    self.offset = offset
  }

  /// The same time of day, `count` days later.
  package func adding(days count: Int) -> PublicationDate {
    var date = self
    date.days += count
    return date
  }

  /// The date as RSS has it (RFC 2822, section 3.3): `Sun, 01 Mar 2026 07:30:00 +0100`.
  package var rfc2822: String {
    let (year, month, day) = Self.date(days)
    let clock = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    let time = clock.map { Int64($0).padded(2) }.joined(separator: ":")
    let minutes = abs(offset)
    let zone =
      (offset < 0 ? "-" : "+") + Int64(minutes / 60).padded(2) + Int64(minutes % 60).padded(2)
    // Day 0 was a Thursday; earlier days have negative numbers.
    let weekday = Self.weekdays[((days + 4) % 7 + 7) % 7]
    return "\(weekday), \(Int64(day).padded(2)) \(Self.months[month - 1])"
      + " \(Int64(year).padded(4)) \(time) \(zone)"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func offset(_ text: Substring?) -> Int? {
    guard let text, text != "Z" else { return 0 }
    let parts = text.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, parts[0] < 24, parts[1] < 60 else { return nil }
    return (text.hasPrefix("-") ? -1 : 1) * (parts[0] * 60 + parts[1])
  }

  /// Days since 1970 in the Gregorian calendar; years are counted from March, so that the leap day
  /// is the last of a year.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month < 3 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let fromMarch = days + 719_468
    var year = fromMarch * 400 / 146_097
    while Self.days(year: year + 1, month: 3, day: 1) <= days { year += 1 }
    while Self.days(year: year, month: 3, day: 1) > days { year -= 1 }
    let dayOfYear = days - Self.days(year: year, month: 3, day: 1)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (month < 10 ? year : year + 1, (month + 2) % 12 + 1, day)
  }
}
