package import SoundFile
package import Timebase

/// A shop's or a broadcaster's requirements for a track, as a data file of `Audio/presets`.
///
/// It sets how a track is rendered, and the rules its finished file is held to.
package struct Preset: Decodable, Sendable {
  package let title: String
  package let summary: String
  /// Addresses of the pages that the figures were read on.
  package let sources: [String]
  /// Format and encoding of the file.
  package let file: File
  /// Target loudness in LUFS, of what `anchor` names.
  package let loudness: Double
  package let anchor: Anchor
  /// Largest change of the voice's level to meet the programme's loudness, in LU; 2 if `nil`.
  package let reach: Double?
  /// The limiter's ceiling in dBTP; lower than the rule's, as a lossy encoder raises peaks.
  package let peak: Double
  /// Silence before the sound, in seconds.
  package let head: Double?
  /// Silence after the sound, in seconds.
  package let tail: Double?
  /// Rules for the finished file.
  package let rules: PresetRules

  /// The signal that is brought to the target loudness.
  package enum Anchor: String, Decodable, Sendable {
    /// The voice: equally loud from track to track.
    case speech
    /// The whole mix, as a meter measures it, within `reach` of the voice's own loudness.
    case programme
  }

  /// Encoding of the file; `nil` keys take the format's defaults.
  ///
  /// `rate` is in hertz, `kilobits` in thousands of bits per second.
  package struct File: Decodable, Sendable {
    package let format: FileFormat
    package let rate: Int?
    package let bits: Int?
    package let channels: Int?
    package let kilobits: Int?
  }

  /// The encoding to use where the user sets none.
  package var encodingOptions: Encoding.Options {
    var options = Encoding.Options()
    options.format = file.format
    options.rate = file.rate
    options.channels = file.channels
    options.samples = file.bits.map { $0 == 16 ? .int16 : $0 == 24 ? .int24 : .float32 }
    options.bitRate = file.kilobits.map(BitRate.constant)
    return options
  }
}

extension FileFormat: Decodable {}
