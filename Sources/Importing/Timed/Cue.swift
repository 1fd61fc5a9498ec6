/// Words, and when they are said; times in seconds from the beginning.
struct Cue: Hashable, Sendable {
  var start: Double?
  var end: Double?
  /// On one line, or on several.
  var text: String
  /// Silence after the words, where a file says that instead of an end.
  var pauseAfter: Double?

  /// Seconds that a voice takes for a word, where nothing says how long it took.
  static let secondsPerWord = 0.5

  /// When the words end, or about when.
  var usualEnd: Double? {
    end
      ?? start.map {
        $0 + Double(text.split(whereSeparator: \.isWhitespace).count) * Self.secondsPerWord
      }
  }

  var hasWords: Bool { text.contains { $0.isLetter || $0.isNumber } }
}

/// Times as captions and transcripts have them.
enum ClockTime {
  /// Reads `0:30`, `00:30`, `1:02:03`, `00:00:01,500`; `nil` for anything else.
  static func seconds(_ text: some StringProtocol) -> Double? {
    let parts = String(text).replacing(",", with: ".").split(
      separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let last = parts.last, let seconds = Double(last),
      last.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), seconds < 60
    else { return nil }
    var total = 0.0
    for part in parts.dropLast() {
      guard (1...3).contains(part.count), part.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Double(part)
      else { return nil }
      total = total * 60 + number
    }
    return total * 60 + seconds
  }
}
