package import Timebase

/// One filter of a chain, as data.
///
/// Coefficients after Robert Bristow-Johnson, "Audio EQ Cookbook" (W3C note, 2021).
package struct FilterDefinition: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case highPass = "high-pass"
    case lowPass = "low-pass"
    case lowShelf = "low-shelf"
    case highShelf = "high-shelf"
    case peak
  }

  package let kind: Kind
  /// Frequency in hertz: the corner, or the centre of a peak or shelf.
  package let frequency: Double
  /// Gain of a shelf or a peak; `nil` for the others.
  package let gain: Decibels?
  /// Quality factor; for a peak, its centre frequency over its bandwidth.
  package let q: Double

  package init(_ kind: Kind, frequency: Double, gain: Decibels? = nil, q: Double = 0.707) {
    self.kind = kind
    self.frequency = frequency
    self.gain = gain
    self.q = q
  }

  enum CodingKeys: String, CodingKey {
    case kind, frequency, gain, q
  }

  package init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    kind = try keys.decode(Kind.self, forKey: .kind)
    frequency = try keys.decode(Double.self, forKey: .frequency)
    gain = try keys.decodeIfPresent(Decibels.self, forKey: .gain)
    q = try keys.decodeIfPresent(Double.self, forKey: .q) ?? 0.707
  }

  /// The filter's coefficients at this rate, with its state at rest.
  func biquad(at rate: SampleRate) -> Biquad {
    let turns = min(frequency / Double(rate.hertz), 0.49)
    let (sine, cosine) = Elementary.sinCos(turns: turns)
    let alpha = sine / (2 * q)
    let amplitude = Decibels((gain ?? Decibels(0)).value / 2).linear
    switch kind {
    case .highPass:
      let half = (1 + cosine) / 2
      return Biquad(b: (half, -2 * half, half), a: (1 + alpha, -2 * cosine, 1 - alpha))
    case .lowPass:
      let half = (1 - cosine) / 2
      return Biquad(b: (half, 2 * half, half), a: (1 + alpha, -2 * cosine, 1 - alpha))
    case .peak:
      return Biquad(
        b: (1 + alpha * amplitude, -2 * cosine, 1 - alpha * amplitude),
        a: (1 + alpha / amplitude, -2 * cosine, 1 - alpha / amplitude))
    case .lowShelf: return Self.shelf(amplitude, alpha, cosine: cosine, side: 1)
    case .highShelf: return Self.shelf(amplitude, alpha, cosine: cosine, side: -1)
    }
  }

  /// A shelf's coefficients.
  ///
  /// A high shelf is a low shelf with the frequency axis reversed: `side` is the sign of the cosine
  /// and of the middle coefficients.
  private static func shelf(
    _ amplitude: Double, _ alpha: Double, cosine: Double, side: Double
  ) -> Biquad {
    let up = amplitude + 1
    let down = (amplitude - 1) * side * cosine
    let slope = 2 * amplitude.squareRoot() * alpha
    let middle = amplitude - 1
    let turned = up * side * cosine
    return Biquad(
      b: (
        amplitude * (up - down + slope), side * 2 * amplitude * (middle - turned),
        amplitude * (up - down - slope)
      ),
      a: (up + down + slope, side * -2 * (middle + turned), up + down - slope))
  }
}
