/// Reads numbers with separators between them, such as `3/12` and `2026-11-21`.
///
/// Written without regular expressions, as it runs for every one of tens of thousands of rows.
enum NumberText {
  static func parts(_ text: String, by sign: Character) -> [Substring] {
    text.split(separator: sign, omittingEmptySubsequences: false)
  }

  /// A number of decimal digits.
  ///
  /// - Parameter digits: allowed counts of digits.
  static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
    let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isPlain && digits.contains(text.utf8.count) ? Int(text) : nil
  }

  static func isPart(_ text: String) -> Bool {
    let parts = parts(text, by: "/")
    return parts.count <= 2 && parts.allSatisfy { number($0, 1...4) != nil && $0.first != "0" }
  }

  static func isDate(_ text: String) -> Bool {
    let parts = parts(text, by: "-")
    guard parts.count <= 3, number(parts[0], 4...4) != nil else { return false }
    guard parts.count > 1 else { return true }
    guard let year = number(parts[0], 4...4), let month = number(parts[1], 2...2),
      (1...12).contains(month)
    else { return false }
    guard parts.count > 2 else { return true }
    return number(parts[2], 2...2).map((1...days(of: month, in: year)).contains) == true
  }

  /// The days of a month, in the Gregorian calendar.
  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// A number with a decimal comma, as many languages write it, with a point: `2,5` or `2,5m`;
  /// `nil` for any other text.
  static func pointed(_ text: String) -> String? {
    let parts = parts(text, by: ",")
    guard parts.count == 2, parts[0].last?.isNumber == true, parts[1].first?.isNumber == true,
      !text.contains(".")
    else { return nil }
    return parts.joined(separator: ".")
  }
}
