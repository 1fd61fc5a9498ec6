/// `[bell:"3"; kind:"medium"; gap:"8s"; ring:"out"]`.
package struct Bell: Hashable, Sendable {
  package enum Ring: String, Hashable, Sendable, CaseIterable {
    /// The tail rings over what follows.
    case over
    /// What follows waits for the tail.
    case out
  }

  package let strikes: Int
  /// A bell of the library; `nil` for the track's own.
  package let kind: String?
  /// Between two strikes; `nil` for the usual.
  package let gap: PauseLength?
  package let ring: Ring
}
