/// How many bits a lossy file spends.
package enum BitRate: Hashable, Sendable {
  /// The same everywhere, in thousands of bits a second; Vorbis keeps it in the mean.
  case constant(Int)
  /// As many as the sound needs (MP3 only).
  case variable
}

extension FileFormat {
  /// What is usual for so many channels; `nil` for a format without bit rates.
  func usualBitRate(channels: Int) -> BitRate? {
    switch self {
    case .mp3, .ogg: .constant(64 * channels)
    case .opus: .constant(48 * channels)
    default: nil
    }
  }

  /// Bit rates that the encoder can be set to, in thousands of bits a second.
  ///
  /// - Parameter rate: frames a second.
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

  /// libsndfile's word for a bit rate: 0 for the most bits, 1 for the fewest.
  ///
  /// Read in its encoders: MP3's lies straight between 32 and 320 (8 and 160 at low rates), Opus's
  /// between 6 and 256 a channel; Vorbis's is a quality, of which these are the usual means at
  /// 44.1 kHz.
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

  /// What samples are multiplied by on their way into an encoder, so that what comes out of it is as
  /// loud as what was meant.
  ///
  /// LAME 3.100 turns its input down at low bit rates: by 0.95 up to 160, 0.97 at 192, 0.98 at 224
  /// (measured on speech at each rate).
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
