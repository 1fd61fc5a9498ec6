/// What is wrong with figures somebody wrote: a sentence each, which names the key.
package struct Findings {
  package var problems: [String] = []

  package init() {}

  /// Also finds what is not a number: no range contains it.
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
