internal import Timebase

/// A scale of words and numbers that rate, pitch or volume can be given in.
struct Amounts {
  /// The name that messages give it.
  let name: String
  let words: [(word: String, value: Double)]
  /// Reads a number with its unit; `nil` if it is none.
  private let number: @Sendable (_ value: Double, _ unit: String, _ isChange: Bool) -> Double?
  /// The values that a voice can follow.
  private let bounds: ClosedRange<Double>
  let expected: String

  /// The scale of paces, times the usual one.
  static let rate = Amounts(
    name: "rate",
    words: [("x-slow", 0.6), ("slow", 0.8), ("medium", 1), ("fast", 1.25), ("x-fast", 1.6)],
    number: percent, bounds: 0.5...3,
    expected: "x-slow, slow, medium, fast, x-fast, or a percentage such as `90%` or `-10%`")

  /// The scale of pitches, times the usual one.
  static let pitch = Amounts(
    name: "pitch",
    words: [("x-low", 0.7), ("low", 0.85), ("medium", 1), ("high", 1.18), ("x-high", 1.4)],
    number: { value, unit, isChange in
      if unit == "st", isChange { return Elementary.exp2(min(max(value, -48), 48) / 12) }
      // No tone is without any pitch: some tools write `0%` where nothing is changed.
      return percent(value, unit, isChange || value == 0)
    },
    bounds: 0.5...2,
    expected:
      "x-low, low, medium, high, x-high, or a change such as `+10%` or `-2st` (semitones)")

  /// The scale of levels, in decibels from the usual one.
  static let volume = Amounts(
    name: "volume",
    words: [
      ("x-soft", -12), ("soft", -6), ("medium", 0), ("loud", 3), ("x-loud", 6), ("silent", -96),
    ],
    number: { value, unit, isChange in unit == "db" && isChange ? value : nil },
    bounds: -24...6,
    expected: "x-soft, soft, medium, loud, x-loud, or a change such as `-6dB`")

  /// - Returns: the amount, with its unit as SSML writes it; `nil` if `text` is none.
  func amount(_ text: String) -> Delivery.Amount? {
    let text = text.trimmed.replacing("\u{2212}", with: "-")
    if let known = words.first(where: { $0.word == text.lowercased() }) {
      return Delivery.Amount(value: known.value, written: known.word)
    }
    let digits = text.prefix { $0.isNumber || "+-.".contains($0) }
    guard let value = Double(digits), value.isFinite else { return nil }
    let unit = String(text.dropFirst(digits.count)).trimmed.lowercased()
    let isChange = digits.hasPrefix("+") || digits.hasPrefix("-")
    guard let result = number(value, unit, isChange), result.isFinite else {
      return nil
    }
    return Delivery.Amount(value: result, written: digits + (unit == "db" ? "dB" : unit))
  }

  /// Neither more nor less than usual.
  var middle: Delivery.Amount? { amount("medium") }

  /// The nearest a voice can come, if it cannot do the amount itself.
  func bounded(_ amount: Delivery.Amount) -> Delivery.Amount? {
    guard !bounds.contains(amount.value) else { return nil }
    return Delivery.Amount(
      value: min(max(amount.value, bounds.lowerBound), bounds.upperBound), written: amount.written)
  }

  @Sendable
  private static func percent(_ value: Double, _ unit: String, _ isChange: Bool) -> Double? {
    guard unit == "%" else { return nil }
    return isChange ? 1 + value / 100 : value / 100
  }
}
