/// A length or a position on the track's clock, in whole frames.
///
/// Seconds appear only where a person writes or reads them; everything between is frames, so that
/// sums are exact and never drift.
package struct Frames: Hashable, Comparable, Sendable {
  package var count: Int64

  @inlinable package init(_ count: Int64) {
    self.count = count
  }

  @inlinable package init(_ count: Int) {
    self.count = Int64(count)
  }

  package static let zero = Frames(Int64(0))

  @inlinable package static func < (left: Frames, right: Frames) -> Bool {
    left.count < right.count
  }
  @inlinable package static func + (left: Frames, right: Frames) -> Frames {
    Frames(left.count + right.count)
  }
  @inlinable package static func - (left: Frames, right: Frames) -> Frames {
    Frames(left.count - right.count)
  }
  @inlinable package static func * (left: Frames, right: Int) -> Frames {
    Frames(left.count * Int64(right))
  }
  @inlinable package static func += (left: inout Frames, right: Frames) {
    left.count += right.count
  }
  @inlinable package static func -= (left: inout Frames, right: Frames) {
    left.count -= right.count
  }
}

extension Sequence<Frames> {
  /// The sum of all lengths; zero for none.
  package func sum() -> Frames { reduce(.zero, +) }
}
