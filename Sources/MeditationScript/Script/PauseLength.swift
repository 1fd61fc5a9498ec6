/// A length that an elastic pause or an open silence wants to have.
package enum PauseLength: Hashable, Sendable {
  case short
  case medium
  case long
  /// About this long.
  case about(Duration)
  /// At least and at most.
  case between(Duration, Duration)
}
