/// A condition for a part to be in: by the length of the track and by the script's own options.
package struct Condition: Hashable, Sendable {
  /// The shortest track the part is in; `nil` for any.
  package var from: Duration?
  /// The length from which on the part is out; `nil` for none.
  package var until: Duration?
  /// Options that must be chosen.
  package var with: Set<String> = []
  /// Options that must not be.
  package var without: Set<String> = []

  /// In every track.
  package static let always = Condition()

  /// Whether a part with this condition is in a track of this length with these options.
  ///
  /// - Parameters:
  ///   - length: `nil` for a track of its natural length, which takes only what needs no minimum.
  ///   - options: those chosen.
  func holds(at length: Duration?, with options: Set<String>) -> Bool {
    guard with.isSubset(of: options), without.isDisjoint(with: options) else { return false }
    guard let length else { return from == nil }
    if let from, length < from { return false }
    if let until, length >= until { return false }
    return true
  }

  /// Both conditions at once.
  func and(_ other: Condition) -> Condition {
    Condition(
      from: [from, other.from].compactMap { $0 }.max(),
      until: [until, other.until].compactMap { $0 }.min(), with: with.union(other.with),
      without: without.union(other.without))
  }
}
