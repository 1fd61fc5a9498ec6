internal import Timebase

/// Sets the length of every piece of glue so that they add up to an exact total.
enum GlueSetter {
  /// The result of stretching.
  struct Setting {
    /// The length of each piece of glue.
    var lengths: [Frames]
    /// Whether pauses had to exceed their most.
    var isUnderfull = false
  }

  /// An ordinary pause grows to this many times its length before anything passes beyond.
  private static let comfort = 1.3

  /// Lengths for `glue` that add up to `total`.
  ///
  /// Surplus time goes first to open silences, up to their most; then to long pauses and those between
  /// rounds; then to ordinary pauses, by a third at first, and up to their most when there is no other
  /// way. What is left stretches everything past its most, in proportion to it. Missing time shrinks
  /// everything in proportion to its room, at most to its least.
  ///
  /// - Parameter lengths: of each piece where nothing stretches or shrinks, within its bounds.
  /// - Returns: `nil` when even the least is more than `total`, or there is nothing to stretch.
  static func setting(of glue: [Glue], from lengths: [Frames], to total: Frames) -> Setting? {
    let natural = lengths.sum()
    guard total >= natural else { return shrunk(glue, lengths, by: (natural - total).count) }
    var lengths = lengths.map(\.count)
    for stage in Stage.allCases where lengths.reduce(0, +) < total.count {
      let parts = zip(glue, lengths).map { glue, length in
        Proportion.Part(wish: Double(length), length, stage.most(of: glue, now: length))
      }
      let room = parts.map(\.most).reduce(0, +)
      lengths = Proportion.lengths(of: parts, total: min(room, total.count))
    }
    let left = total.count - lengths.reduce(0, +)
    guard left > 0 else { return Setting(lengths: lengths.map { Frames($0) }) }
    let weights = glue.map(\.most.count)
    guard weights.contains(where: { $0 > 0 }) else { return nil }
    return Setting(
      lengths: zip(lengths, shares(of: left, weights: weights)).map { Frames($0 + $1) },
      isUnderfull: true)
  }

  /// What may grow in turn.
  private enum Stage: CaseIterable {
    case silences, longPauses, comfort, all

    /// The length that a piece may grow to, from what it is now.
    func most(of glue: Glue, now: Int64) -> Int64 {
      let grows =
        switch self {
        case .silences: glue.stretch == .silence
        case .longPauses: glue.stretch == .long
        case .comfort, .all: true
        }
      guard grows else { return now }
      guard self == .comfort, glue.stretch == .ordinary else { return max(now, glue.most.count) }
      return max(now, min(glue.most.count, Int64(Double(now) * GlueSetter.comfort)))
    }
  }

  private static func shrunk(_ glue: [Glue], _ lengths: [Frames], by missing: Int64) -> Setting? {
    let room = zip(glue, lengths).map { ($1 - $0.least).count }
    guard room.reduce(0, +) >= missing else { return nil }
    let taken = shares(of: missing, weights: room)
    return Setting(lengths: zip(lengths, taken).map { $0 - Frames($1) })
  }
}
