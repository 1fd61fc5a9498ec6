/// What a worker says when it is done.
package struct WorkReport: Codable, Sendable {
  /// Of sound.
  package var seconds = 0.0
  /// Of the track's file.
  package var bytes: Int64 = 0
  /// Warnings and cautions, as they are shown.
  package var notes: [String] = []
  /// Why there is no track; `nil` if there is one.
  package var trouble: Trouble?
  package var phrases = Phrases()

  /// Where the phrases came from.
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
