internal import MeditationScript
internal import SoundFile

/// What values a setting takes, and what is said of others.
package enum SettingKind {
  case text
  /// A file, from the folder of whoever names it.
  case path
  /// A kind of bell or bed, a file, or `none`.
  case sound
  case number(ClosedRange<Double>, String)
  case whole(ClosedRange<Int>, String)
  case time(least: Duration?, String)
  case choice([String])
  /// A number, or a number of so many: `3/12`.
  case part(String)
  /// A year, a month or a day.
  case date(String)
  case flag
  case bitRate
  case texts
  /// Things to say.
  case phrases
  case paths
  case choices([String])
  /// Names with a text each.
  case values

  /// What it wants, in words that follow "wants", if `text` is not that.
  func complaint(about text: String) -> String? {
    switch self {
    case .text, .path, .sound, .texts, .paths, .values: nil
    case .number(let range, let wanted):
      Double(text).map { $0.isFinite && range.contains($0) } == true ? nil : wanted
    case .whole(let range, let wanted):
      Int(text).map(range.contains) == true ? nil : wanted
    case .time(let least, let wanted):
      TimeText.duration(text).map { $0 >= least ?? .zero } == true ? nil : wanted
    case .choice(let known), .choices(let known):
      known.contains(text)
        ? nil
        : known.count == 2
          ? "\(known[0]) or \(known[1])" : "one of \(known.joined(separator: ", "))"
    case .part(let wanted): NumberText.isPart(text) ? nil : wanted
    case .date(let wanted): NumberText.isDate(text) ? nil : wanted
    case .flag: FlagText.value(text) == nil ? "yes or no" : nil
    case .bitRate: BitRate(text) == nil ? "thousands of bits a second, or vbr" : nil
    case .phrases: text.contains { $0.isLetter || $0.isNumber } ? nil : "words to say"
    }
  }
}

/// Lengths of time as scripts have them, or as a clock shows them.
package enum TimeText {
  /// Reads `12m30s` and `12:30`; `nil` for anything else.
  package static func duration(_ text: String) -> Duration? {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return DurationText.duration(text) }
    let parts = NumberText.parts(text, by: ":")
    guard (2...3).contains(parts.count),
      let seconds = NumberText.number(parts[parts.count - 1], 2...2),
      seconds < 60, let minutes = NumberText.number(parts[parts.count - 2], 1...3)
    else { return nil }
    guard parts.count == 3 else { return .seconds(minutes * 60 + seconds) }
    return NumberText.number(parts[0], 1...2).map { .seconds(($0 * 60 + minutes) * 60 + seconds) }
  }
}

/// Numbers with signs between them.
///
/// Ten thousand rows of them are read, so that no pattern is made for each.
private enum NumberText {
  static func parts(_ text: String, by sign: Character) -> [Substring] {
    text.split(separator: sign, omittingEmptySubsequences: false)
  }

  /// - Parameter digits: how many there may be.
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

/// Yes and no, as YAML and spreadsheets write them.
package enum FlagText {
  package static func value(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }
}

extension BitRate {
  /// Reads `128` and `vbr`; `nil` for anything else.
  package init?(_ text: String) {
    if text.lowercased() == "vbr" {
      self = .variable
    } else if let kilobits = Int(text) {
      self = .constant(kilobits)
    } else {
      return nil
    }
  }
}
