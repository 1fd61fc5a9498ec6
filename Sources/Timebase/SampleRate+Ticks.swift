extension SampleRate {
  /// `frames` in ticks of a fraction of a second, rounded to the nearest; halves go up.
  ///
  /// In integers: the result never decreases with `frames`, and the same frame gives the same tick.
  ///
  /// - Parameter perSecond: ticks in a second: 1000 for milliseconds.
  package func ticks(_ frames: Frames, perSecond: Int64) -> Int64 {
    let rate = Int64(hertz)
    return (2 * frames.count * perSecond + rate) / (2 * rate)
  }

  /// `frames` in ticks of a fraction of a second, rounded down: the ticks completed by then.
  package func wholeTicks(_ frames: Frames, perSecond: Int64) -> Int64 {
    frames.count * perSecond / Int64(hertz)
  }
}
