internal import Sound
internal import Timebase

/// Mixes a track and keeps its peaks under the ceiling, one block after another.
final class Master {
  private let plan: MixPlan
  private let mixer: Mixer
  private var limiter: Limiter
  private let sums: Int
  /// The sums of blocks that are still in the limiter, oldest first.
  private var waiting: [[StereoBlock]] = []
  private var spare: [StereoBlock] = []
  /// The next block to be mixed.
  private var position = Frames.zero

  /// The limiter looks this many blocks back.
  static let memory = 4

  /// A mastered block.
  struct Cell {
    let mix: StereoBlock
    /// The sums of the first stem, of the first two, and so on, mastered like the mix.
    let sums: [StereoBlock]
  }

  init(_ plan: MixPlan, withStems: Bool) {
    self.plan = plan
    mixer = Mixer(plan)
    limiter = Self.limiter(for: plan)
    sums = withStems ? Stem.allCases.count - 1 : 0
  }

  /// Goes on from a block early enough for another frame.
  ///
  /// - Returns: where the next cell begins.
  func seek(to frame: Frames) -> Frames {
    let size = Int64(StereoBlock.frames)
    position = Frames(max(0, frame.count / size - Int64(Self.memory)) * size)
    waiting = []
    limiter = Self.limiter(for: plan)
    return position
  }

  /// The next cell, which must be given back with `recycle`.
  func next() throws -> Cell {
    while true {
      let block = limiter.takeBlock()
      let sums = (0..<sums).map { _ in takeBlock() }
      // Past the end the limiter is fed silence until it has given everything back.
      if position < plan.length { try mixer.fill(block, sums: sums, at: position) }
      position += Frames(StereoBlock.frames)
      waiting.append(sums)
      guard let mix = limiter.push(block) else { continue }
      let oldest = waiting.removeFirst()
      for sum in oldest { limiter.curve?.apply(to: sum) }
      return Cell(mix: mix, sums: oldest)
    }
  }

  func recycle(_ cell: Cell) {
    limiter.recycle(cell.mix)
    spare += cell.sums
  }

  private func takeBlock() -> StereoBlock {
    guard let block = spare.popLast() else { return StereoBlock() }
    block.clear()
    return block
  }

  private static func limiter(for plan: MixPlan) -> Limiter {
    Limiter(ceiling: plan.ceiling, rate: plan.rate)
  }
}
