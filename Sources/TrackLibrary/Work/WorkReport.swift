package import Messages

/// A worker's answer to an order, sent as JSON.
package struct WorkReport: Codable, Sendable {
  /// Length of the sound, in seconds.
  package var seconds = 0.0
  /// Size of the track's file.
  package var bytes: Int64 = 0
  /// Warnings and cautions to show to the user.
  package var notes: [String] = []
  /// The reason there is no track; `nil` on success.
  package var failure: UserFacingError?
  package var phrases = Phrases()

  /// Numbers of phrases spoken, and taken from the cache.
  package struct Phrases: Codable, Sendable {
    package var spoken = 0
    package var remembered = 0

    package init(spoken: Int = 0, remembered: Int = 0) {
      self.spoken = spoken
      self.remembered = remembered
    }

    mutating func add(_ others: Phrases?) {
      spoken += others?.spoken ?? 0
      remembered += others?.remembered ?? 0
    }
  }
}
