internal import Sound
internal import Timebase

/// How loud a bed is, against the speech.
///
/// A loudness meter counts everything within 10 LU of a track's mean. A bed above that gate is
/// counted, and since there is more of it than of speech, a player that levels loudness would then
/// raise the whole track: the less is said, the quieter a bed must be.
struct BedLevel {
  private let speechShare: Double
  private let wish: Decibels?

  /// Where nobody speaks, at most; and at least this far under speech, if ducking can do it.
  private static let usual = -14.0
  private static let underSpeech = -20.0
  private static let depths = 3.0...10.0
  /// Tones that beat are never louder.
  private static let beating = -22.0
  /// The loudest of a bed's swells stays this far under the gate.
  private static let margin = 1.0

  /// - Parameters:
  ///   - speechShare: of the track's length.
  ///   - wish: what the user asked for where nobody speaks.
  init(speechShare: Double, wish: Decibels?) {
    self.speechShare = speechShare
    self.wish = wish
  }

  /// The loudest a bed can be without being counted by a meter's gate.
  ///
  /// With speech of power 1 in a share s of the time and a bed of power b, the gate stands at a tenth
  /// of s + (1 - s)b, which b reaches at s / (9 + s).
  /// Where nothing is said at all, there is nothing to be louder than.
  private var gate: Double {
    Decibels(linear: speechShare / (9 + speechShare)).map { $0.value / 2 } ?? 0
  }

  /// Where nobody speaks.
  private func level(swell: Decibels) -> Double {
    wish?.value ?? min(Self.usual, gate - Self.margin - swell.value)
  }

  /// - Parameter swell: the bed's loudest moments over its mean.
  func distance(of bed: TrackSounds.BedSound, swell: Decibels) -> Decibels {
    let level = level(swell: swell)
    guard case .made(let definition) = bed, definition.caution != nil else {
      return Decibels(level)
    }
    return Decibels(min(level, Self.beating))
  }

  /// How much lower a bed goes under speech.
  var ducking: Decibels {
    let level = level(swell: Decibels(0))
    return Decibels(
      min(max(level - Self.underSpeech, Self.depths.lowerBound), Self.depths.upperBound))
  }

  /// Whether a meter would count the bed and take the track for louder than its speech.
  var isCounted: Bool { level(swell: Decibels(0)) > gate }
}
