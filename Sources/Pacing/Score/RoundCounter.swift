internal import MeditationScript
internal import Timebase

/// Decides the number of rounds of each repeating part (unit).
struct RoundCounter {
  private let score: Score
  private let silences: SilenceReserve
  private let target: Frames
  private var counts: [Int]
  private var natural: Frames
  private var wordings: Wordings

  private init(_ score: Score, _ silences: SilenceReserve, target: Frames) {
    self.score = score
    self.silences = silences
    self.target = target
    counts = Self.fewest(of: score)
    natural = Composer.elements(of: score, silences, counts: counts).natural
    wordings = Wordings(of: score, counts: counts)
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
  /// share of its range used, so that rounds are spread evenly. None is added with which a wording
  /// would be heard, or breath be led, more often than `refrains` allows, unless the track cannot be
  /// filled without.
  static func counts(
    of score: Score, _ silences: SilenceReserve, fitting target: Frames, refrains: Refrains
  ) -> [Int] {
    var counter = RoundCounter(score, silences, target: target)
    counter.fill(within: RefrainLimit(refrains, target: target, rate: score.setting.rate))
    if refrains != .free { counter.fillWhatIsEmpty() }
    return counter.counts
  }

  private mutating func fill(within limit: RefrainLimit) {
    var open = openUnits
    while let unit = open.min(by: isBefore) {
      let addition = addition(of: unit)
      guard limit.allows(addition.words, times: addition.times, after: wordings),
        add(addition)
      else {
        open.remove(unit)
        continue
      }
      if isFull(unit) { open.remove(unit) }
    }
  }

  /// Adds rounds until pauses could fill the track without passing their most.
  private mutating func fillWhatIsEmpty() {
    var most = Composer.elements(of: score, silences, counts: counts).most
    var open = openUnits
    while most < target, let unit = open.min(by: isBefore) {
      let addition = addition(of: unit)
      let growth = Composer.most(ofRoundIn: unit, of: score, silences, counts: counts)
      guard add(addition) else {
        open.remove(unit)
        continue
      }
      most += growth * addition.times
      if isFull(unit) { open.remove(unit) }
    }
  }

  /// One more round of a unit, wherever the unit is played.
  private struct Addition {
    let unit: Int
    let cost: Frames
    let words: Wordings
    /// The number of places in the track that the round is added at.
    let times: Int
  }

  private func addition(of unit: Int) -> Addition {
    let times = multiplicity(of: unit)
    return Addition(
      unit: unit,
      cost: Composer.natural(ofRoundIn: unit, of: score, silences, counts: counts) * times,
      words: Wordings(ofRoundIn: unit, of: score, counts: counts), times: times)
  }

  /// - Returns: whether there was room for it.
  private mutating func add(_ addition: Addition) -> Bool {
    counts[addition.unit] += 1
    guard natural + addition.cost <= target, !ScoreSize(of: score, counts: counts).isTooLarge
    else {
      counts[addition.unit] -= 1
      return false
    }
    natural += addition.cost
    wordings.add(addition.words, times: addition.times)
    return true
  }

  private var openUnits: Set<Int> { Set(score.units.indices.filter { !isFull($0) }) }

  private func isFull(_ unit: Int) -> Bool {
    counts[unit] == score.units[unit].range.upperBound
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
