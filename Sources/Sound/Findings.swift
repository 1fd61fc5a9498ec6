/// The problems found in a person's data file: one sentence each, naming the key at fault.
package struct Findings {
  package var problems: [String] = []

  package init() {}

  /// Adds a problem when `value` lies outside `range`; NaN is outside every range.
  ///
  /// - Parameters:
  ///   - key: how the problem names the value, such as "`gain` of filter 2".
  ///   - unit: the unit the problem names after the range; empty for none.
  package mutating func check(
    _ value: Double, _ key: String, within range: ClosedRange<Double>, _ unit: String = ""
  ) {
    guard !range.contains(value) else { return }
    let allowed = "\(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    let units = unit.isEmpty ? "" : " \(unit)"
    problems.append("\(key) is \(Self.text(value)); \(allowed)\(units) are allowed.")
  }

  /// A number as a person writes it: no `.0` after a whole one.
  static func text(_ value: Double) -> String {
    abs(value) < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
