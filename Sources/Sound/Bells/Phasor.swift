internal import Timebase

/// An oscillation at one moment, as a complex number: its length is the level, its angle the phase.
struct Phasor {
  let real: Double
  let imaginary: Double

  init(real: Double, imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  /// A phasor of length 1 at this angle.
  init(turns: Double) {
    (imaginary, real) = Elementary.sinCos(turns: turns)
  }

  var length: Double { (real * real + imaginary * imaginary).squareRoot() }

  func turned(by turns: Double) -> Phasor {
    let (sine, cosine) = Elementary.sinCos(turns: turns)
    return Phasor(
      real: real * cosine - imaginary * sine, imaginary: real * sine + imaginary * cosine)
  }

  func scaled(by factor: Double) -> Phasor {
    Phasor(real: real * factor, imaginary: imaginary * factor)
  }

  static func + (left: Phasor, right: Phasor) -> Phasor {
    Phasor(real: left.real + right.real, imaginary: left.imaginary + right.imaginary)
  }

  /// The phase nearest to this one with which a strike, added to what rings already, is about as
  /// loud as the louder of the two.
  ///
  /// Left to chance, a line that still rings at 3/4 would end anywhere from -12 to +5 dB. The sum of
  /// lengths r and 1 at an angle θ has the length √(1 + r² + 2r·cos θ); the angle is kept where that is
  /// within a decibel. A line that is nearly still is not touched.
  ///
  /// - Parameter ringing: the line's present state, relative to this strike of length 1.
  func settled(over ringing: Phasor) -> Phasor {
    let ratio = ringing.length
    guard ratio > 0.01 else { return self }
    // Repeated strikes must not grow, so a line louder than the strike gains nothing.
    let most = max(Self.decibel, ratio)
    let least = max(1, ratio) / Self.decibel
    let along = ringing.scaled(by: 1 / ratio)
    let own = real * along.real + imaginary * along.imaginary
    let highest = (most * most - 1 - ratio * ratio) / (2 * ratio)
    let lowest = (least * least - 1 - ratio * ratio) / (2 * ratio)
    let cosine = max(lowest, min(own, highest))
    guard cosine != own else { return self }
    let sine = (1 - cosine * cosine).squareRoot()
    // Of the two such angles, the one on this side.
    let across = imaginary * along.real < real * along.imaginary ? -sine : sine
    return Phasor(
      real: along.real * cosine - along.imaginary * across,
      imaginary: along.imaginary * cosine + along.real * across)
  }

  /// One decibel as a linear factor.
  private static let decibel = 1.122_018
}
