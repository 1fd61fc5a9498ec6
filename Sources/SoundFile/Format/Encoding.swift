package import Timebase

/// A complete and valid set of choices for how a sound file is written.
package struct Encoding: Hashable, Sendable {
  package let format: FileFormat
  package let rate: SampleRate
  /// Channels and resolution of the samples.
  package let pcm: PCMFormat
  /// Bit rate; `nil` for a format without bit rates.
  package let bitRate: BitRate?

  /// The choices asked for; `nil` takes the format's default.
  ///
  /// `rate` is in hertz.
  package struct Options: Hashable, Sendable {
    package var format = FileFormat.wav
    package var rate: Int?
    package var samples: SampleFormat?
    package var channels: Int?
    package var bitRate: BitRate?

    package init() {}
  }

  /// A choice that the format does not support.
  package enum Problem: Error, Equatable {
    case rate(FileFormat, Int)
    case samples(FileFormat, SampleFormat)
    case bitRate(FileFormat, BitRate, known: [Int])
  }

  /// Completes a wish with the format's defaults.
  ///
  /// - Throws: `Problem` for the first choice that the format does not support.
  package init(_ options: Options) throws(Problem) {
    let format = options.format
    let rate = options.rate ?? format.rates[0]
    guard format.rates.contains(rate) else { throw .rate(format, rate) }
    let samples = options.samples ?? format.sampleFormats[0]
    guard format.sampleFormats.contains(samples), options.samples == nil || format.isLossless else {
      throw .samples(format, samples)
    }
    let channels = options.channels ?? 2
    if let wished = options.bitRate {
      let known = format.bitRates(channels: channels, rate: rate)
      switch wished {
      case .constant(let kilobits) where known.contains(kilobits): break
      case .variable where format == .mp3: break
      default: throw .bitRate(format, wished, known: known)
      }
    }
    self.format = format
    self.rate = SampleRate(rate)
    pcm = PCMFormat(channels: channels, samples: samples)
    bitRate = options.bitRate ?? format.usualBitRate(channels: channels)
  }

  /// CD quality in a WAV file: 44.1 kHz, 16 bits, two channels.
  package static let usual = Encoding()

  private init() {
    format = .wav
    rate = .cd
    pcm = PCMFormat()
    bitRate = nil
  }

  /// Size of the sound in bytes, uncompressed.
  package func size(of length: Frames) -> Int64 {
    length.count * Int64(pcm.channels * pcm.samples.bytes)
  }
}
