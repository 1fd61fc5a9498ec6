/// A bell's sound on the clock: a strike, a rub, or a recording.
///
/// What is added to a block is a function of the block's position alone, so blocks may be asked for
/// in any order, or not at all. Positions are whole multiples of `StereoBlock.frames`.
package protocol BellVoice {
  /// The first frame at which nothing is left to hear.
  var end: Frames { get }

  /// Adds the part that falls in the block starting at `position`.
  ///
  /// - Parameter scratch: any block; what it holds before is lost.
  func add(to block: StereoBlock, at position: Frames, scratch: StereoBlock)
}

extension BellVoice {
  /// The loudest 400 ms within blocks, in LUFS; minus infinity for silence.
  func momentaryLoudness(blocks: Range<Int>, rate: SampleRate) -> Double {
    let block = StereoBlock()
    let scratch = StereoBlock()
    var meter = LoudnessMeter(channels: 2, rate: rate)
    var loudest = -Double.infinity
    for index in blocks {
      block.clear()
      add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      meter.add(block)
      loudest = max(loudest, meter.momentary)
    }
    return loudest
  }
}
