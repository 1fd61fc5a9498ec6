/// How much of everything a score holds when its rounds are written out.
///
/// Floating numbers, since wild ranges multiply past any integer.
struct ScoreSize {
  /// Everything that is heard.
  private(set) var sounds = 0.0
  /// Sounds, pauses, marks and all else in a row, and each round besides.
  private(set) var elements = 0.0

  /// No track has more phrases than this.
  static let mostSounds = 20_000
  /// Nor more of everything: rounds of nothing but pauses have no phrases to count.
  static let mostElements = 200_000

  /// - Parameter counts: rounds of each unit.
  init(of score: Score, counts: [Int]) {
    self.init(score.nodes, counts)
  }

  private init(_ nodes: [Score.Node], _ counts: [Int]) {
    for node in nodes {
      elements += 1
      switch node {
      case .sound: sounds += 1
      case .unit(let index, let inner):
        let round = ScoreSize(inner, counts)
        sounds += Double(counts[index]) * round.sounds
        elements += Double(counts[index]) * (round.elements + 1)
      default: continue
      }
    }
  }

  var hasTooManySounds: Bool { sounds > Double(Self.mostSounds) }
  var isTooLarge: Bool { hasTooManySounds || elements > Double(Self.mostElements) }
}
