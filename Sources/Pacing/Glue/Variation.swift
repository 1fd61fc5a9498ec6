internal import Timebase

/// Varies equal pauses a little, so that they do not sound mechanical.
enum Variation {
  /// Largest share of the shorter pause that it exchanges with its neighbour.
  private static let depth = 0.12

  /// Moves a little time between neighbours of one kind; their sum and their bounds are kept.
  ///
  /// - Parameter noise: decides the amount for each pair.
  static func vary(_ lengths: inout [Frames], of glue: [Glue], noise: CounterNoise) {
    var index = 0
    while index + 1 < glue.count {
      let (first, second) = (glue[index], glue[index + 1])
      let alike = first.kind == second.kind && first.natural == second.natural
      guard alike, first.kind.varies else {
        index += 1
        continue
      }
      let shorter = Double(min(lengths[index], lengths[index + 1]).count)
      let wish = Int64((shorter * depth * (2 * noise.unit(at: Int64(index)) - 1)).rounded())
      let up = min(room(above: lengths[index], first), room(below: lengths[index + 1], second))
      let down = min(room(below: lengths[index], first), room(above: lengths[index + 1], second))
      let moved = Frames(max(-down, min(up, wish)))
      lengths[index] += moved
      lengths[index + 1] -= moved
      index += 2
    }
  }

  private static func room(above length: Frames, _ glue: Glue) -> Int64 {
    max(0, (glue.most - length).count)
  }

  private static func room(below length: Frames, _ glue: Glue) -> Int64 {
    max(0, (length - glue.least).count)
  }
}
