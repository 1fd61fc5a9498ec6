internal import MeditationScript
internal import Timebase

/// Draws the natural length of every pause, so that no two are alike: as teachers vary theirs, and as a
/// sit runs its course.
///
/// The sum over all ordinary pauses is kept, and that over all silences; so are the bounds of each.
struct PauseDraw {
  let noise: CounterNoise

  /// Standard deviations of the logarithm of a length.
  private enum Spread {
    static let ordinary = 0.5
    static let sentence = 0.3
    static let long = 0.25
  }

  /// A piece of glue, and the part of the track that lies before it, from 0 to 1.
  struct Place {
    let glue: Glue
    let position: Double
  }

  init(seed: UInt64) {
    noise = CounterNoise(seed: seed, stream: "pauses")
  }

  /// A length for each piece of glue, in order.
  func lengths(of places: [Place]) -> [Frames] {
    var lengths = places.map(\.glue.natural)
    let wishes = wishes(places)
    for isOfGroup in [{ $0 == .silence }, { $0 != .silence && $0.varies }]
      as [(Glue.Kind) -> Bool]
    {
      let group = places.indices.filter { isOfGroup(places[$0].glue.kind) }
      let parts = group.map { index in
        let glue = places[index].glue
        return Proportion.Part(wish: wishes[index], glue.least.count, glue.most.count)
      }
      let sum = group.map { places[$0].glue.natural }.sum()
      for (index, length) in zip(group, Proportion.lengths(of: parts, total: sum.count)) {
        lengths[index] = Frames(length)
      }
    }
    return lengths
  }

  /// What each would be without bounds and sums.
  ///
  /// A draw belongs to a place in the script and to the times it has been passed, so that a pause keeps
  /// its character at other lengths of the track.
  private func wishes(_ places: [Place]) -> [Double] {
    var passed: [SourceSpan: Int64] = [:]
    return places.map { place in
      let glue = place.glue
      let time = passed[glue.span, default: 0]
      passed[glue.span] = time + 1
      let spread =
        glue.stretch == .ordinary
        ? (glue.kind == .sentence ? Spread.sentence : Spread.ordinary) : Spread.long
      let draw = normal(at: Int64(glue.span.start) << 20 &+ time)
      let course = glue.kind == .silence ? 1 : Self.course(place.position)
      return Double(glue.natural.count) * Elementary.exp(spread * draw) * course
    }
  }

  /// About normal, with a deviation of 1 and nothing beyond 3.5: the sum of four uniform numbers.
  private func normal(at index: Int64) -> Double {
    let sum = (0..<4).reduce(0.0) { $0 + noise.unit(at: index &* 4 &+ Int64($1)) }
    return (sum - 2) * 1.732_050_807_568_877_2
  }

  /// A sit begins denser, thins towards its last third, and gathers again at its end.
  private static func course(_ position: Double) -> Double {
    switch position {
    case ..<0.12: 0.85
    case 0.4..<0.85: 1.15
    case 0.92...: 0.9
    default: 1
    }
  }
}
