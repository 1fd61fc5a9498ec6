package import Timebase

/// A background sound without end, readable from any position.
///
/// Every block is a function of the definition, the seed, the rate and the position alone, to the
/// last bit. Filters carry state from block to block, so time is cut into segments of 2^17 frames:
/// at the start of each the filters begin anew from rest, a little earlier, and what they give until
/// then is thrown away. Going on crosses such a start as seeking does, and both are the same sound.
package final class Bed {
  /// Frames from one restart of the filters to the next.
  package static let segment: Int64 = 1 << 17

  private var generator: any BedGenerator
  private let unheard = StereoBlock()
  private var next: Int64?

  package init(_ definition: BedDefinition, seed: UInt64, rate: SampleRate) {
    generator = definition.recipe.parameters.generator(seed: seed, rate: rate)
  }

  /// Adds the block that starts at `position`, a multiple of 1024 frames, at unit gain.
  package func fill(_ block: StereoBlock, at position: Frames) {
    let frame = position.count
    precondition(frame >= 0 && frame % Int64(StereoBlock.frames) == 0)
    if generator.memory > 0 && (frame != next || frame % Self.segment == 0) {
      settle(before: frame)
    }
    generator.add(to: block, at: frame)
    block.markSounding()
    next = frame + Int64(StereoBlock.frames)
  }

  /// Puts the filters into the state they have before `frame` in its segment.
  private func settle(before frame: Int64) {
    generator.rest()
    let start = frame - frame % Self.segment - Int64(generator.memory)
    for earlier in stride(from: start, to: frame, by: StereoBlock.frames) {
      unheard.clear()
      generator.add(to: unheard, at: earlier)
      unheard.markSounding()
    }
  }
}
