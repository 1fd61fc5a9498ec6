/// How often one wording may be heard in a track, where the number of rounds leaves a choice.
package enum Refrains: Hashable, Sendable {
  /// As often as teachers say one: 2 and one more for each seven and a half minutes.
  case usual
  /// As many rounds as fit; open silence has what they leave.
  case free
  /// At most so many times.
  case atMost(Int)

  /// The most that can be asked for; no track has more phrases.
  package static let most = 20_000

  /// Reads `usual`, `free` or a number from 1; `nil` for anything else.
  package init?(_ text: String) {
    switch text {
    case "usual": self = .usual
    case "free": self = .free
    default:
      guard let number = Int(text), (1...Self.most).contains(number) else { return nil }
      self = .atMost(number)
    }
  }

  /// The values it takes, in words that follow "wants".
  package static let form = "usual, free, or a number from 1 to \(most)"
}
