internal import MeditationScript
internal import Timebase

/// Lengths of pauses where a script gives none: `Scripts/pauses.yaml`.
package struct PauseTable: Codable, Sendable {
  /// One kind of pause: natural, least and most length; in the file, three numbers of seconds.
  package struct Entry: Codable, Sendable {
    let natural: Duration
    let least: Duration
    let most: Duration

    package init(natural: Duration, least: Duration, most: Duration) {
      self.natural = natural
      self.least = least
      self.most = most
    }

    package init(from decoder: any Decoder) throws {
      let seconds = try decoder.singleValueContainer().decode([Double].self)
      guard seconds.count == 3, seconds[1] <= seconds[0], seconds[0] <= seconds[2] else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "natural, least and most, with least ≤ natural ≤ most"))
      }
      let durations = seconds.map { Duration.milliseconds(Int64(($0 * 1000).rounded())) }
      (natural, least, most) = (durations[0], durations[1], durations[2])
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode([natural, least, most].map { $0 / .seconds(1) })
    }

    /// An entry with another natural length, and bounds in the same proportion to it.
    func scaled(to natural: Duration) -> Entry {
      let factor = natural / self.natural
      return Entry(natural: natural, least: least * factor, most: most * factor)
    }
  }

  let sentence: Entry
  let paragraph: Entry
  let section: Entry
  let phrase: Entry
  let round: Entry
  let short: Entry
  let medium: Entry
  let long: Entry
  let silence: Entry
  let strikes: Entry
  let stretch: Entry
  let afterBell: Entry
  let tail: Entry
  /// Silence before the first sound, in seconds.
  let opening: Double
  /// Silence after the last sound where no bell rings out, in seconds.
  let ending: Double

  enum CodingKeys: String, CodingKey {
    case sentence, paragraph, section, phrase, round, short, medium, long, silence, strikes
    case stretch, tail, opening, ending
    case afterBell = "after-bell"
  }

  /// The lengths for a pause that a script asks for.
  ///
  /// For a range of lengths, the natural one is a quarter of the way in proportion, for a range is there
  /// to be used now and then: least · (most / least)^¼.
  func entry(for length: PauseLength) -> Entry {
    switch length {
    case .short: return short
    case .medium: return medium
    case .long: return long
    case .about(let natural): return stretch.scaled(to: natural)
    case .between(let least, let most):
      let seconds =
        Elementary.power(least / .seconds(1), 0.75) * Elementary.power(most / .seconds(1), 0.25)
      let natural = Duration.milliseconds(Int64((seconds * 1000).rounded()))
      return Entry(natural: min(max(natural, least), most), least: least, most: most)
    }
  }
}
