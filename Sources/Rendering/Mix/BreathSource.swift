internal import Sound
internal import Timebase

/// One half of a breath as a bus plays it.
final class BreathSource: SoundSource {
  let start: Frames
  private var swell: BreathSwell

  init(_ swell: BreathSwell, start: Frames) {
    self.swell = swell
    self.start = start
  }

  var end: Frames { swell.end }

  func add(to block: StereoBlock, at position: Frames) throws {
    swell.add(to: block, at: position)
  }
}
