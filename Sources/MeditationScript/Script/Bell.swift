package import Timebase

/// `[bell:"3"; kind:"small"; mallet:"felt"; touch:"soft"; gap:"8s"; ring:"out"]`.
package struct Bell: Hashable, Sendable {
  /// Whether a bell's tail is waited for.
  package enum Ring: String, Hashable, Sendable, CaseIterable {
    /// The tail rings over what follows.
    case over
    /// What follows waits for the tail.
    case out
  }

  /// Ways to make a bell sound.
  package enum Touch: String, Hashable, Sendable, CaseIterable {
    case soft, usual, firm
    /// Not struck, but rubbed round its rim until it sings.
    case rub
  }

  /// The number of strikes, 1…27.
  package let strikes: Int
  /// The bell; `nil` for the track's own.
  package let kind: SoundChoice?
  /// The mallet; `nil` for the bell's own.
  package let mallet: Mallet?
  /// The way it is struck.
  package let touch: Touch
  /// The time between two strikes; `nil` for the usual.
  package let gap: PauseLength?
  /// Whether its tail is waited for.
  package let ring: Ring
}

/// One stroke of one bell: everything that decides how it sounds.
package struct StrikeRequest: Hashable, Sendable {
  /// The bell that is struck.
  package let bell: SoundChoice
  /// The mallet; `nil` for the bell's own.
  package var mallet: Mallet?
  /// The way it is struck.
  package var touch = Bell.Touch.usual
  /// Whether it only tells the time: softer than the script's own.
  package var isInterval = false

  /// A usual stroke, unless it is said otherwise.
  package init(
    bell: SoundChoice, mallet: Mallet? = nil, touch: Bell.Touch = .usual,
    isInterval: Bool = false
  ) {
    self.bell = bell
    self.mallet = mallet
    self.touch = touch
    self.isInterval = isInterval
  }

  /// As a user would say it: `bowl-small, soft, felt`.
  package var text: String {
    var words = [bell.text]
    if touch != .usual { words.append(touch.rawValue) }
    if isInterval { words.append("interval") }
    if let mallet { words.append(mallet.rawValue) }
    return words.joined(separator: ", ")
  }
}
