internal import Timebase

/// Bit rate of a lossy file.
package enum BitRate: Hashable, Sendable {
  /// A constant rate in kilobits (1000 bits) per second; for Vorbis an average.
  case constant(Int)
  /// Variable, as the sound needs (MP3 only).
  case variable
}

extension FileFormat {
  /// The default bit rate for this number of channels; `nil` for a format without bit rates.
  func usualBitRate(channels: Int) -> BitRate? {
    switch self {
    case .mp3, .ogg: .constant(64 * channels)
    case .opus: .constant(48 * channels)
    default: nil
    }
  }

  /// Bit rates that the encoder can be set to, in kilobits per second.
  ///
  /// - Parameter rate: the sample rate, in hertz.
  func bitRates(channels: Int, rate: Int) -> [Int] {
    switch self {
    case .mp3 where rate >= 32_000:
      [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    case .mp3: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
    case .opus: Array(stride(from: 8 * channels, through: 160 * channels, by: channels))
    case .ogg: Array(stride(from: 32 * channels, through: 160 * channels, by: channels))
    default: []
    }
  }

  /// libsndfile's `SFC_SET_COMPRESSION_LEVEL` for a bit rate: 0 for the most bits, 1 for the
  /// fewest.
  ///
  /// As read in its encoders: MP3 is linear between 32 and 320 kbit/s (8 and 160 at low sample
  /// rates), Opus between 6 and 256 per channel; Vorbis has a quality instead, whose usual average
  /// rates at 44.1 kHz are used.
  func compressionLevel(_ kilobits: Int, channels: Int, rate: Int) -> Double {
    let wish = Double(kilobits)
    switch self {
    case .mp3:
      let (least, most) = rate >= 32_000 ? (32.0, 320.0) : (8.0, 160.0)
      return min(1, max(0, (most - wish) / (most - least)))
    case .opus:
      return min(1, max(0, 1 - (wish / Double(channels) - 6) / 250))
    default:
      let means = [64.0, 80, 96, 112, 128, 160, 192, 224, 256, 320].map {
        $0 / 2 * Double(channels)
      }
      guard let above = means.firstIndex(where: { $0 >= wish }), above > 0 else { return 1 }
      let part = (wish - means[above - 1]) / (means[above] - means[above - 1])
      return 1 - (Double(above - 1) + part) / 10
    }
  }

  /// Gain on samples before the encoder, so that the decoded sound has the intended level.
  ///
  /// LAME 3.100 attenuates its input at low bit rates: by a factor of 0.95 up to 160 kbit/s, 0.97
  /// at 192, 0.98 at 224 (measured on speech at each rate).
  func encoderGain(_ bitRate: BitRate?) -> Float {
    guard self == .mp3, case .constant(let kilobits)? = bitRate else { return 1 }
    return switch kilobits {
    case ...160: 1 / 0.95
    case ...192: 1 / 0.97
    case ...224: 1 / 0.98
    default: 1
    }
  }
}
