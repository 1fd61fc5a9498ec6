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

  /// Lengths for `glue` that add up to `total`.
  ///
  /// Surplus time goes first to open silences, up to their most, then to other pauses up to theirs,
  /// each in proportion to its room; the rest stretches everything past its most, in proportion to
  /// it. Missing time shrinks everything in proportion to its room, at most to its least.
  ///
  /// - Returns: `nil` when even the least is more than `total`, or there is nothing to stretch.
  static func setting(of glue: [Glue], to total: Frames) -> Setting? {
    let natural = glue.map(\.natural).sum()
    guard total >= natural else { return shrunk(glue, by: (natural - total).count) }
    var lengths = glue.map(\.natural)
    var left = (total - natural).count
    for isTurn in [{ $0 == Glue.Kind.silence }, { $0 != Glue.Kind.silence }]
      as [(Glue.Kind) -> Bool]
    {
      let room = glue.map { isTurn($0.kind) ? ($0.most - $0.natural).count : 0 }
      left -= add(min(left, room.reduce(0, +)), to: &lengths, weights: room)
    }
    guard left > 0 else { return Setting(lengths: lengths) }
    let weights = glue.map(\.most.count)
    guard weights.contains(where: { $0 > 0 }) else { return nil }
    _ = add(left, to: &lengths, weights: weights)
    return Setting(lengths: lengths, isUnderfull: true)
  }

  private static func shrunk(_ glue: [Glue], by missing: Int64) -> Setting? {
    let room = glue.map { ($0.natural - $0.least).count }
    guard room.reduce(0, +) >= missing else { return nil }
    let taken = shares(of: missing, weights: room)
    return Setting(lengths: zip(glue, taken).map { $0.natural - Frames($1) })
  }

  private static func add(_ total: Int64, to lengths: inout [Frames], weights: [Int64]) -> Int64 {
    guard total > 0 else { return 0 }
    for (index, share) in shares(of: total, weights: weights).enumerated() {
      lengths[index] += Frames(share)
    }
    return total
  }
}
