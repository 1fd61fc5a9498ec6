internal import Sound

/// Decides how many whole rounds each repeating part gets.
struct RoundCounter {
  private let score: Score
  private var counts: [Int]
  private var natural: Frames

  /// No track has more phrases than this.
  static let phraseLimit = 20_000

  private init(_ score: Score) {
    self.score = score
    counts = Self.fewest(of: score)
    natural = Composer.elements(of: score, counts: counts).natural
  }

  static func fewest(of score: Score) -> [Int] { score.units.map(\.range.lowerBound) }

  /// The most rounds a track can have within the limit on phrases.
  static func most(of score: Score) -> [Int] {
    var counts = fewest(of: score)
    for unit in counts.indices {
      let fewest = counts[unit]
      counts[unit] = score.units[unit].range.upperBound
      if phrases(in: score, counts: counts) > Double(phraseLimit) { counts[unit] = fewest }
    }
    return counts
  }

  /// As many rounds as fit into `target` at natural length.
  ///
  /// Rounds start at their fewest and are added one at a time, always to the unit that has the
  /// smallest part of what it may have, so that they grow evenly round the script.
  static func counts(of score: Score, fitting target: Frames) -> [Int] {
    var counter = RoundCounter(score)
    counter.fill(target)
    return counter.counts
  }

  /// How many phrases are spoken; a floating number, since wild ranges multiply past any integer.
  static func phrases(in score: Score, counts: [Int]) -> Double {
    func count(_ nodes: [Score.Node]) -> Double {
      nodes.reduce(0) { sum, node in
        switch node {
        case .sound: sum + 1
        case .unit(let index, let inner): sum + Double(counts[index]) * count(inner)
        default: sum
        }
      }
    }
    return count(score.nodes)
  }

  private mutating func fill(_ target: Frames) {
    var open = Set(score.units.indices.filter { counts[$0] < score.units[$0].range.upperBound })
    while let unit = open.min(by: isBefore) {
      let repeats = multiplicity(of: unit)
      let cost = Composer.natural(ofRoundIn: unit, of: score, counts: counts) * repeats
      counts[unit] += 1
      let phrases = Self.phrases(in: score, counts: counts)
      if natural + cost <= target, phrases <= Double(Self.phraseLimit) {
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

  /// How much of its room a unit has, from 0 to 1.
  private func fill(of unit: Int) -> Double {
    let range = score.units[unit].range
    return Double(counts[unit] - range.lowerBound) / Double(range.count - 1)
  }

  /// How often a unit is played: once for every round of the units around it.
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
