extension BellDefinition {
  /// How long the bell is in the way, in seconds after a strike.
  package struct Ring: Codable, Sendable {
    /// 10 LU down from here on: speech may start.
    package let clear: Double
    /// 20 LU down from here on: the tail may end.
    package let tail: Double

    package init(clear: Double, tail: Double) {
      self.clear = clear
      self.tail = tail
    }
  }

  /// As measured, or else worked out from the modes.
  package var rings: Ring {
    ring ?? Ring(clear: seconds(untilDown: Decibels(10)), tail: seconds(untilDown: Decibels(20)))
  }

  /// How loud the first 400 ms of a strike are, as a power; beats are left out.
  func power(of strike: Strike) -> Double {
    decays(under: strike).reduce(0) { $0 + $1.power }
  }

  /// Seconds until 400 ms of a strike are this much quieter than the first.
  private func seconds(untilDown distance: Decibels) -> Double {
    let lines = decays(under: strike)
    func power(at seconds: Double) -> Double {
      lines.reduce(0) { $0 + $1.power * Elementary.exp2(-$1.octaves * seconds) }
    }
    let aim = power(at: 0) / (distance.linear * distance.linear)
    var (low, high) = (0.0, 600.0)
    while high - low > 0.01 {
      let middle = (low + high) / 2
      if power(at: middle) > aim { low = middle } else { high = middle }
    }
    return high
  }

  /// Each line's power as loudness takes it, in the first 400 ms, and the octaves it loses a second.
  private func decays(under strike: Strike) -> [(power: Double, octaves: Double)] {
    modes.flatMap(\.lines).map { line in
      let amplitude = strike.level(of: line).linear
      let octaves = 2 * Elementary.octavesIn60Decibels / line.t60
      let heard = (1 - Elementary.exp2(-0.4 * octaves)) / octaves
      return (amplitude * amplitude * heard * Self.weight(at: frequency * line.ratio), octaves)
    }
  }

  /// How strongly loudness takes a frequency, as a power.
  ///
  /// The two filters of ITU-R BS.1770 in their analogue form: a shelf of +4 dB from 1682 Hz and a
  /// high-pass at 38 Hz, within 0.1 dB of the digital ones for 48 kHz from 30 Hz to 14 kHz.
  private static func weight(at frequency: Double) -> Double {
    let high = frequency / 38.135
    let (x, y) = (high * high, high / 0.500_3)
    let pass = x * x / ((1 - x) * (1 - x) + y * y)
    let shelf = frequency / 1681.97
    let (u, v) = (shelf * shelf, shelf / 0.707_175)
    // The shelf's gain as an amplitude, and at its middle.
    let (top, middle) = (1.584_864, 1.258_720)
    let above = (1 - top * u) * (1 - top * u) + v * middle * v * middle
    return pass * above / ((1 - u) * (1 - u) + v * v)
  }
}
