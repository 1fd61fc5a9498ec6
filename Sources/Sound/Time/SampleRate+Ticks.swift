extension SampleRate {
  /// `frames` counted in parts of a second, to the nearest; halves go up.
  ///
  /// In integers: what comes later never gets a smaller number, and the same frame always the same.
  ///
  /// - Parameter perSecond: how many ticks a second has: 1000 for milliseconds.
  package func ticks(_ frames: Frames, perSecond: Int64) -> Int64 {
    let rate = Int64(hertz)
    return (2 * frames.count * perSecond + rate) / (2 * rate)
  }

  /// `frames` counted in parts of a second that are whole by then.
  package func wholeTicks(_ frames: Frames, perSecond: Int64) -> Int64 {
    frames.count * perSecond / Int64(hertz)
  }
}
