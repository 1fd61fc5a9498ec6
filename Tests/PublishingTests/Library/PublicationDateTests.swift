import Foundation
import Publishing
import Testing

/// Dates: ISO 8601 in, RFC 2822 out.
@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2026-03-01", "Sun, 01 Mar 2026 00:00:00 +0000"),
    ("2026-03-01T07:30", "Sun, 01 Mar 2026 07:30:00 +0000"),
    ("2026-03-01T07:30:05Z", "Sun, 01 Mar 2026 07:30:05 +0000"),
    ("2024-02-29 23:59:59+05:30", "Thu, 29 Feb 2024 23:59:59 +0530"),
    ("1969-12-31T00:00:00-08:00", "Wed, 31 Dec 1969 00:00:00 -0800"),
    ("2000-02-29", "Tue, 29 Feb 2000 00:00:00 +0000"),
  ])
  func `a date is written as mail and feeds do`(text: String, expected: String) {
    #expect(PublicationDate(text)?.rfc2822 == expected)
  }

  @Test(arguments: [
    "", "soon", "2026-3-1", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
    "2026-01-00", "2026-01-01T24:00", "2026-01-01T10:60", "2026-01-01T10:00+25:00",
    "2026-01-01T10:00:00 Z", "01.03.2026", "２026-03-01",
  ])
  func `what is no date is none`(text: String) {
    #expect(PublicationDate(text) == nil)
  }

  @Test func `days are counted over months, leap days and years`() throws {
    let date = try #require(PublicationDate("2023-12-31T07:30:00+01:00"))
    #expect(date.adding(days: 61).rfc2822 == "Fri, 01 Mar 2024 07:30:00 +0100")
    #expect(date.adding(days: -365).rfc2822 == "Sat, 31 Dec 2022 07:30:00 +0100")
  }

  @Test func `every day of nine hundred years is the calendar's`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try #require(PublicationDate("1600-01-01"))
    for days in stride(from: 0, to: 328_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(days - 135_140) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let (year, month, day) = try (
        #require(parts.year), #require(parts.month), #require(parts.day)
      )
      let text = [month, day].reduce("\(year)") { $0 + ($1 < 10 ? "-0" : "-") + "\($1)" }
      #expect(first.adding(days: days).rfc2822 == PublicationDate(text)?.rfc2822)
    }
  }
}
