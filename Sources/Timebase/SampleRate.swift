/// A sample rate: frames per second.
package struct SampleRate: Hashable, Sendable {
  package let hertz: Int

  package init(_ hertz: Int) {
    precondition(hertz > 0)
    self.hertz = hertz
  }

  /// The rate of a compact disc, 44.1 kHz.
  package static let cd = SampleRate(44_100)

  /// The nearest whole frame to `seconds`.
  @inlinable package func frames(seconds: Double) -> Frames {
    Frames(Int64((seconds * Double(hertz)).rounded()))
  }

  /// The nearest whole frame to `duration`; whole seconds are computed in integers.
  @inlinable package func frames(_ duration: Duration) -> Frames {
    let (seconds, attoseconds) = duration.components
    let fraction = Double(attoseconds) * 1e-18 * Double(hertz)
    return Frames(seconds * Int64(hertz) + Int64(fraction.rounded()))
  }

  /// The exact length of `frames` in seconds.
  @inlinable package func seconds(_ frames: Frames) -> Double {
    Double(frames.count) / Double(hertz)
  }
}
