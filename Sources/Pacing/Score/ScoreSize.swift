/// The size of a score with all rounds written out.
///
/// Counts are `Double`, since nested ranges can multiply past any integer.
struct ScoreSize {
  /// Number of audible items.
  private(set) var sounds = 0.0
  /// Number of sounds, pauses, marks and other elements, and one more for each round.
  private(set) var elements = 0.0

  /// Largest number of sounds in a track.
  static let mostSounds = 20_000
  /// Largest number of elements in a track; rounds of pauses alone have no sounds to count.
  static let mostElements = 200_000

  /// - Parameter counts: number of rounds of each unit.
  init(of score: Score, counts: [Int]) {
    self.init(score.nodes, score, counts)
  }

  private init(_ nodes: [Score.Node], _ score: Score, _ counts: [Int]) {
    for node in nodes {
      elements += 1
      switch node {
      case .sound: sounds += 1
      case .unit(let index):
        let round = ScoreSize(score.units[index].nodes, score, counts)
        sounds += Double(counts[index]) * round.sounds
        elements += Double(counts[index]) * (round.elements + 1)
      default: continue
      }
    }
  }

  var hasTooManySounds: Bool { sounds > Double(Self.mostSounds) }
  var isTooLarge: Bool { hasTooManySounds || elements > Double(Self.mostElements) }
}
