internal import Timebase

extension StereoBlock {
  /// Constant-power gains for a mono sound at a place between the channels.
  ///
  /// - Parameter pan: from -1, left, to 1, right.
  static func sides(pan: Double) -> (left: Double, right: Double) {
    let (sine, cosine) = Elementary.sinCos(turns: (1 + pan) / 8)
    return (cosine, sine)
  }

  /// Adds a whole block of mono sound, with a gain for each side.
  func add(_ mono: UnsafeMutableBufferPointer<Float>, left: Float, right: Float) {
    for index in 0..<Self.frames {
      self.left[index] += mono[index] * left
      self.right[index] += mono[index] * right
    }
  }
}
