/// Rests by their strength: `[break:"strong"]`, as Speech Markdown and SSML have them.
enum BreakStrength: String, CaseIterable {
  case none
  case xWeak = "x-weak"
  case weak
  case medium
  case strong
  case xStrong = "x-strong"

  /// The length of the rest.
  var length: Duration {
    switch self {
    case .none: .zero
    case .xWeak: .milliseconds(250)
    case .weak: .milliseconds(500)
    case .medium: .milliseconds(750)
    case .strong: .seconds(1)
    case .xStrong: .milliseconds(1500)
    }
  }
}
