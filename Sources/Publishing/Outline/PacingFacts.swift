package import Pacing

/// A track's pacing as JSON for other programs.
package struct PacingFacts: Encodable, Sendable {
  let words: Int
  /// Over the whole length.
  let wordsPerMinute: Double
  /// From 0 to 1.
  let speechShare: Double
  /// Seconds.
  let longestSilence: Double
  /// Silences of a minute or more.
  let longSilences: Int
  /// The part of the length that they are, from 0 to 1.
  let longSilenceShare: Double
  /// Seconds.
  let medianPause: Double
  /// Standard deviation of the pauses, divided by their mean.
  let pauseSpread: Double
  /// The wording that is heard most often; `nil` where none is heard twice.
  let mostHeard: Wording?
  /// The part of each tenth of the track in which somebody speaks, from 0 to 1.
  let density: [Double]

  struct Wording: Encodable {
    let text: String
    let times: Int
  }

  package init(_ figures: PacingFigures) {
    words = figures.words
    wordsPerMinute = Self.rounded(figures.wordsPerMinute)
    speechShare = Self.rounded(figures.speechShare)
    longestSilence = Self.rounded(figures.longestSilence)
    longSilences = figures.longSilences
    longSilenceShare = Self.rounded(figures.longSilenceShare)
    medianPause = Self.rounded(figures.medianPause)
    pauseSpread = Self.rounded(figures.pauseSpread)
    mostHeard = figures.mostHeard.map { Wording(text: $0.text, times: $0.times) }
    density = figures.density.map(Self.rounded)
  }

  /// To thousandths: finer is only noise.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
