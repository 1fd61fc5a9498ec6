internal import Timebase

extension BellDefinition {
  /// Times after a strike at which the bell is quiet enough for what follows, in seconds.
  package struct Ring: Codable, Sendable {
    /// From here on it is 10 LU under its loudest: speech may start.
    package let clear: Double
    /// From here on it is 20 LU under its loudest: the tail may end.
    package let tail: Double

    package init(clear: Double, tail: Double) {
      self.clear = clear
      self.tail = tail
    }
  }

  /// The times as measured (`ring`), or computed from the modes.
  package var rings: Ring {
    ring ?? Ring(clear: seconds(untilDown: Decibels(10)), tail: seconds(untilDown: Decibels(20)))
  }

  /// K-weighted power of the first 400 ms of a strike, for comparing strikes; beats are left out.
  func power(of strike: StrikeProfile) -> Double {
    decays(under: strike).reduce(0) { $0 + $1.power }
  }

  /// Seconds until 400 ms of the bell's own strike are `distance` quieter than the first 400 ms.
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

  /// Each line's K-weighted power in the first 400 ms, and its decay in octaves of power per
  /// second.
  private func decays(under strike: StrikeProfile) -> [(power: Double, octaves: Double)] {
    modes.flatMap(\.lines).map { line in
      let amplitude = strike.level(of: line).linear
      let octaves = 2 * Elementary.octavesIn60Decibels / line.t60
      let heard = (1 - Elementary.exp2(-0.4 * octaves)) / octaves
      return (amplitude * amplitude * heard * Self.weight(at: frequency * line.ratio), octaves)
    }
  }

  /// The K-weighting of a frequency in hertz, as a factor of power.
  ///
  /// The two filters of ITU-R BS.1770 in their analogue form: a shelf of +4 dB from 1682 Hz and a
  /// high-pass at 38 Hz, within 0.1 dB of the digital ones for 48 kHz from 30 Hz to 14 kHz.
  private static func weight(at frequency: Double) -> Double {
    let high = frequency / 38.135
    let (x, y) = (high * high, high / 0.500_3)
    let pass = x * x / ((1 - x) * (1 - x) + y * y)
    let shelf = frequency / 1681.97
    let (u, v) = (shelf * shelf, shelf / 0.707_175)
    // The shelf's linear gain above its corner, and at it.
    let (top, middle) = (1.584_864, 1.258_720)
    let above = (1 - top * u) * (1 - top * u) + v * middle * v * middle
    return pass * above / ((1 - u) * (1 - u) + v * v)
  }
}
