internal import Timebase

/// Decides the number of rounds of each repeating part (unit).
struct RoundCounter {
  private let score: Score
  private var counts: [Int]
  private var natural: Frames

  private init(_ score: Score) {
    self.score = score
    counts = Self.fewest(of: score)
    natural = Composer.elements(of: score, counts: counts).natural
  }

  /// The fewest rounds of each unit.
  static func fewest(of score: Score) -> [Int] { score.units.map(\.range.lowerBound) }

  /// The most rounds of each unit within the limits on a track's size.
  static func most(of score: Score) -> [Int] {
    var counts = fewest(of: score)
    for unit in counts.indices {
      let fewest = counts[unit]
      counts[unit] = score.units[unit].range.upperBound
      if ScoreSize(of: score, counts: counts).isTooLarge { counts[unit] = fewest }
    }
    return counts
  }

  /// The number of rounds of each unit, as many as fit into `target` at natural length.
  ///
  /// Counts start at their fewest and grow one at a time, always for the unit with the smallest
  /// share of its range used, so that rounds are spread evenly.
  static func counts(of score: Score, fitting target: Frames) -> [Int] {
    var counter = RoundCounter(score)
    counter.fill(target)
    return counter.counts
  }

  private mutating func fill(_ target: Frames) {
    var open = Set(score.units.indices.filter { counts[$0] < score.units[$0].range.upperBound })
    while let unit = open.min(by: isBefore) {
      let repeats = multiplicity(of: unit)
      let cost = Composer.natural(ofRoundIn: unit, of: score, counts: counts) * repeats
      counts[unit] += 1
      if natural + cost <= target, !ScoreSize(of: score, counts: counts).isTooLarge {
        natural += cost
        if counts[unit] == score.units[unit].range.upperBound { open.remove(unit) }
      } else {
        counts[unit] -= 1
        open.remove(unit)
      }
    }
  }

  private func isBefore(_ first: Int, _ second: Int) -> Bool {
    (fill(of: first), first) < (fill(of: second), second)
  }

  /// Share of a unit's range that is used, from 0 to 1.
  private func fill(of unit: Int) -> Double {
    let range = score.units[unit].range
    return Double(counts[unit] - range.lowerBound) / Double(range.count - 1)
  }

  /// Times a unit is played: the product of the rounds of the units around it.
  private func multiplicity(of unit: Int) -> Int {
    var product = 1
    var parent = score.units[unit].parent
    while let index = parent {
      product *= counts[index]
      parent = score.units[index].parent
    }
    return product
  }
}
