internal import MeditationScript
internal import SoundFile

/// The kinds of values that settings take, with their checks and error messages.
package enum SettingKind {
  case text
  /// A file, relative to the folder of whoever names it.
  case path
  /// The name of a bell or a bed, a file, or `none`.
  case sound
  case number(ClosedRange<Double>, String)
  case whole(ClosedRange<Int>, String)
  case time(least: Duration?, String)
  case choice([String])
  /// A number, optionally out of a total: `3/12`.
  case part(String)
  /// A year, a month or a day: `2026`, `2026-11`, `2026-11-21`.
  case date(String)
  case flag
  case bitRate
  /// How often one wording may be heard.
  case refrains
  case texts
  /// Phrases to be spoken.
  case phrases
  case paths
  case choices([String])
  /// Names with a text each.
  case values

  /// A number that was written with a decimal comma, as it is read; `nil` for any other text, and
  /// where it would not be read either.
  package func pointed(_ text: String) -> String? {
    switch self {
    case .number, .time:
      NumberText.pointed(text).flatMap { complaint(about: $0) == nil ? $0 : nil }
    default: nil
    }
  }

  /// The form that is wanted, in words that follow "wants"; `nil` if `text` is valid.
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
    case .refrains: Refrains(text) == nil ? Refrains.form : nil
    case .phrases: text.contains { $0.isLetter || $0.isNumber } ? nil : "words to say"
    }
  }
}

extension BitRate {
  /// Reads a number of kilobits such as `128`, or `vbr`; `nil` for anything else.
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
