internal import Sound
package import SoundFile

/// What a shop or a broadcaster wants of a track, as a data file of `Audio/presets`.
///
/// It says how to render one, and the rules the finished file is held to.
package struct Preset: Decodable, Sendable {
  package let title: String
  package let summary: String
  /// Where the figures are from.
  package let sources: [String]
  package let file: File
  /// In LUFS, of what `anchor` says.
  package let loudness: Double
  package let anchor: Anchor
  /// How far the voice may be moved for the programme's sake, in LU; 2 if nothing is said.
  package let reach: Double?
  /// The limiter's ceiling in dBTP; an encoder with loss adds some of its own.
  package let peak: Double
  /// Silence before everything and after it, in seconds.
  package let head: Double?
  package let tail: Double?
  package let rules: PresetRules

  /// What is brought to the loudness.
  package enum Anchor: String, Decodable, Sendable {
    /// The voice: the same from track to track.
    case speech
    /// Everything, as a meter sees it, as far as the voice stays near its loudness.
    case programme
  }

  package struct File: Decodable, Sendable {
    package let format: FileFormat
    package let rate: Int?
    package let bits: Int?
    package let channels: Int?
    package let kilobits: Int?
  }

  /// How the file is written where the user does not say.
  package var wish: Encoding.Wish {
    var wish = Encoding.Wish()
    wish.format = file.format
    wish.rate = file.rate
    wish.channels = file.channels
    wish.samples = file.bits.map { $0 == 16 ? .int16 : $0 == 24 ? .int24 : .float32 }
    wish.bitRate = file.kilobits.map(BitRate.constant)
    return wish
  }
}

extension FileFormat: Decodable {}
