import Sound
import Timebase

/// A mono signal through a limiter, whole.
func limit(
  _ input: [Float], ceiling: Double = -1.5, rate: SampleRate = .cd
) -> [Float] {
  let limiter = Limiter(ceiling: Decibels(ceiling), rate: rate)
  var output: [Float] = []
  var position = 0
  while output.count < input.count {
    let block = limiter.takeBlock()
    if position < input.count { block.add(mono: input.span, at: -position, gain: 1) }
    position += StereoBlock.frames
    guard let finished = limiter.push(block) else { continue }
    output += finished.left
    limiter.recycle(finished)
  }
  return Array(output[..<input.count])
}
