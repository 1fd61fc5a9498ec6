/// A level, or a difference of levels, in decibels of amplitude; a type of its own so that it is
/// never taken for a linear factor.
package struct Decibels: Hashable, Comparable, Sendable, Codable {
  package var value: Double

  @inlinable package init(_ value: Double) {
    self.value = value
  }

  package init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Double.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  package static func < (left: Decibels, right: Decibels) -> Bool { left.value < right.value }
  package static func + (left: Decibels, right: Decibels) -> Decibels {
    Decibels(left.value + right.value)
  }
  package static func - (left: Decibels, right: Decibels) -> Decibels {
    Decibels(left.value - right.value)
  }

  /// The linear factor for samples: 10^(value / 20).
  @inlinable package var linear: Double { Elementary.exp2(value * 0.166_096_404_744_368_1) }

  /// The level of a linear factor: 20·log10; `nil` for zero, below, and infinity.
  package init?(linear: Double) {
    guard linear > 0, linear.isFinite else { return nil }
    value = Elementary.log2(linear) / 0.166_096_404_744_368_1
  }
}
