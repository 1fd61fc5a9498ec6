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
    return zip(parts.dropFirst(), [1...12, 1...31]).allSatisfy { part, range in
      number(part, 2...2).map(range.contains) == true
    }
  }
}
