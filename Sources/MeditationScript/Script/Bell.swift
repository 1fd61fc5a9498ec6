/// `[bell:"3"; kind:"small"; mallet:"felt"; touch:"soft"; gap:"8s"; ring:"out"]`.
package struct Bell: Hashable, Sendable {
  package enum Ring: String, Hashable, Sendable, CaseIterable {
    /// The tail rings over what follows.
    case over
    /// What follows waits for the tail.
    case out
  }

  /// What the bell is struck with; `nil` for its own mallet.
  package enum Mallet: String, Hashable, Sendable, CaseIterable {
    case felt, leather, wood, metal
  }

  package enum Touch: String, Hashable, Sendable, CaseIterable {
    case soft, usual, firm
    /// Not struck, but rubbed round its rim until it sings.
    case rub
  }

  package let strikes: Int
  /// `nil` for the track's own.
  package let kind: SoundChoice?
  package let mallet: Mallet?
  package let touch: Touch
  /// Between two strikes; `nil` for the usual.
  package let gap: PauseLength?
  package let ring: Ring
}

/// One stroke of one bell: everything that decides how it sounds.
package struct BellStroke: Hashable, Sendable {
  package let bell: SoundChoice
  package var mallet: Bell.Mallet?
  package var touch = Bell.Touch.usual
  /// Whether it only tells the time: softer than the script's own.
  package var isInterval = false

  package init(
    bell: SoundChoice, mallet: Bell.Mallet? = nil, touch: Bell.Touch = .usual,
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
