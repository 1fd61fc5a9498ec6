internal import MeditationScript
internal import Timebase

/// How often each wording is heard, and how much breath is led, in a score with its rounds.
struct Wordings {
  /// By their texts.
  private(set) var heard: [String: Int] = [:]
  /// Lines that are said in rounds.
  private(set) var lines = 0
  private(set) var breaths = 0
  private(set) var breathTime = Frames.zero

  /// Those of the whole score.
  ///
  /// - Parameter counts: number of rounds of each unit.
  init(of score: Score, counts: [Int]) {
    add(score.nodes, times: 1, isRound: false, in: score, counts)
  }

  /// Those of one round of a unit.
  init(ofRoundIn unit: Int, of score: Score, counts: [Int]) {
    add(score.units[unit].nodes, times: 1, isRound: true, in: score, counts)
  }

  private mutating func add(
    _ nodes: [Score.Node], times: Int, isRound: Bool, in score: Score, _ counts: [Int]
  ) {
    for node in nodes {
      switch node {
      case .unit(let index):
        add(
          score.units[index].nodes, times: times * counts[index], isRound: true, in: score, counts)
      case .sound(let sound):
        switch sound.content {
        case .speech(let phrase):
          heard[phrase.text, default: 0] += times
          if isRound { lines += times }
        case .breath:
          breaths += times
          breathTime += sound.length * times
        case .file, .strike: continue
        }
      case .mark, .ambience, .section, .paragraph, .gap: continue
      }
    }
  }

  /// With another part, so many times.
  mutating func add(_ other: Wordings, times: Int) {
    for (text, count) in other.heard { heard[text, default: 0] += count * times }
    lines += other.lines * times
    breaths += other.breaths * times
    breathTime += other.breathTime * times
  }
}
