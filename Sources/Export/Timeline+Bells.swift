internal import MeditationScript
internal import Pacing

extension Timeline {
  /// Whether a bell is struck after the last words.
  var endsWithBell: Bool {
    for event in all.reversed() {
      switch event.content {
      case .strike(let stroke) where !stroke.isInterval: return true
      case .speech: return false
      default: continue
      }
    }
    return false
  }
}
