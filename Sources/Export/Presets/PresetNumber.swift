/// Formats a preset's figures for people.
enum PresetNumber {
  /// With as many decimals as needed, two at most.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
    let hundredths = Int64((abs(value) * 100).rounded())
    let whole = "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100)"
    let rest = hundredths % 100
    guard rest > 0 else { return whole }
    return whole + "." + (rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0" : "") + "\(rest)")
  }

  /// With one decimal at most.
  static func tenth(_ value: Double) -> String {
    value.isFinite ? text((value * 10).rounded() / 10) : text(value)
  }
}
