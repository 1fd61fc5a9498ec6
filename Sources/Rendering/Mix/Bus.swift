internal import Sound
internal import Timebase

/// The sounds of one stem.
protocol MixBus {
  /// Adds every sound's part of the block starting at `position`; fastest in order.
  func add(to block: StereoBlock, at position: Frames) throws
}

/// The sounds of one kind, added up; only those that are heard now are awake.
final class Bus: MixBus {
  /// In order of their beginnings.
  private let sources: [any SoundSource]
  /// Awake ones, in order.
  private var awake: [Int] = []
  /// The first source that has not begun, and the block that follows.
  private var next = 0
  private var position = Frames.zero

  init(_ sources: [any SoundSource]) {
    self.sources = sources.enumerated().sorted { one, other in
      (one.element.start, one.offset) < (other.element.start, other.offset)
    }.map(\.element)
  }

  func add(to block: StereoBlock, at position: Frames) throws {
    if position != self.position { seek(to: position) }
    let end = position + Frames(StereoBlock.frames)
    while next < sources.count, sources[next].start < end {
      awake.append(next)
      next += 1
    }
    for index in awake { try sources[index].add(to: block, at: position) }
    awake.removeAll { sources[$0].end <= end }
    self.position = end
  }

  private func seek(to position: Frames) {
    next = sources.firstIndex { $0.start >= position } ?? sources.count
    awake = (0..<next).filter { sources[$0].end > position }
  }
}
