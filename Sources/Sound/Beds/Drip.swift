internal import Timebase

/// One drop or bubble: a short sine that fades, and may rise in pitch.
struct Drip {
  /// The first frame at which it sounds, on the track's clock.
  let start: Int64
  /// Initial frequency, in turns per frame.
  let frequency: Double
  /// Relative change of frequency per frame.
  let rise: Double
  /// Decay rate, in nepers per frame.
  let decay: Double
  /// Linear amplitude at the start, left channel.
  let left: Double
  /// Linear amplitude at the start, right channel.
  let right: Double
  /// Frames until it is no longer computed.
  let length: Int64
}

extension Drip {
  /// Frames after which a rising tone is computed anew from the closed form.
  private static let step: Int64 = 64

  /// Adds the part that falls in the block starting at `frame`.
  func add(to block: StereoBlock, at frame: Int64) {
    let end = min(start + length, frame + Int64(StereoBlock.frames))
    var now = max(start, frame)
    while now < end {
      // A steady pitch needs one start a block; a rising one goes in short straight pieces.
      let edge = rise == 0 ? end : min(end, now + Self.step)
      let age = Double(now - start)
      let shrink = Elementary.exp(-decay)
      let (sine, cosine) = Elementary.sinCos(turns: frequency * age * (1 + rise * age / 2))
      let middle = age + Double(edge - now) / 2
      let turn = Elementary.sinCos(turns: frequency * (rise == 0 ? 1 : 1 + rise * middle))
      let level = Elementary.exp(-decay * age)
      var imaginary = Float(sine * level)
      var real = Float(cosine * level)
      let stepReal = Float(turn.cos * shrink)
      let stepImaginary = Float(turn.sin * shrink)
      let gain = (left: Float(left), right: Float(right))
      for index in Int(now - frame)..<Int(edge - frame) {
        block.left[index] += imaginary * gain.left
        block.right[index] += imaginary * gain.right
        let next = real * stepReal - imaginary * stepImaginary
        imaginary = real * stepImaginary + imaginary * stepReal
        real = next
      }
      now = edge
    }
  }
}
