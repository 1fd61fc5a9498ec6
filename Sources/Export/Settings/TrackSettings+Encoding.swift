package import SoundFile
package import Timebase

extension TrackSettings {
  /// How the track's file is encoded.
  ///
  /// - Parameters:
  ///   - usual: the encoding to use for unset keys.
  ///   - named: the format that the output's name implies; `nil` if it implies none.
  package func encoding(
    usual: Encoding.Options, named: FileFormat?
  ) throws(SettingProblem) -> Encoding {
    let bitDepth: BitDepth? = choice(.bitDepth)
    let samples = bitDepth?.samples
    let bitRate = text(.bitRate).flatMap(BitRate.init)
    var wish = usual
    wish.format = choice(.format) ?? named ?? usual.format
    // Two formats may share an ending.
    if text(.format) == nil, wish.format == .wav, usual.format == .bwf { wish.format = .bwf }
    wish.rate = whole(.sampleRate) ?? usual.rate
    wish.channels = whole(.channels) ?? usual.channels
    wish.samples = samples ?? usual.samples
    wish.bitRate = bitRate ?? usual.bitRate
    if wish.format != usual.format {
      // The defaults of another format need not suit this one.
      let suits = wish.format.isLossless && usual.format.isLossless
      wish.samples =
        samples
        ?? (suits
          ? usual.samples.flatMap { wish.format.sampleFormats.contains($0) ? $0 : nil } : nil)
      wish.bitRate = bitRate
      if whole(.sampleRate) == nil, !wish.format.rates.contains(wish.rate ?? 0) { wish.rate = nil }
    }
    do throws(Encoding.Problem) {
      return try Encoding(wish)
    } catch {
      throw SettingProblem(error)
    }
  }
}

extension BitDepth {
  var samples: SampleFormat {
    switch self {
    case .sixteen: .int16
    case .twentyFour: .int24
    case .float: .float32
    }
  }
}

extension SettingProblem {
  /// The encoding problem as a message about the setting that caused it.
  init(_ problem: Encoding.Problem) {
    switch problem {
    case .rate(let format, let rate):
      let rates = format.rates.sorted().map(String.init).joined(separator: ", ")
      self.init(.sampleRate) {
        "\(format.rawValue) files have no \(rate) frames a second; \($0(.sampleRate)) is one of "
          + rates
      }
    case .samples(let format, _) where !format.isLossless:
      self.init(.bitDepth) {
        "\($0(.bitDepth)) is nothing \(format.rawValue) has; \($0(.bitRate)) says how fine it is"
      }
    case .samples(let format, _):
      let bits = format.sampleFormats.map { "\($0.bytes * 8)" }.joined(separator: " or ")
      self.init(.bitDepth) { _ in "\(format.rawValue) files have \(bits) bits" }
    case .bitRate(let format, _, let known) where known.isEmpty:
      self.init(.bitRate) {
        "\($0(.bitRate)) is for mp3, ogg and opus; \(format.rawValue) loses nothing"
      }
    case .bitRate(let format, .variable, _):
      self.init(.bitRate) {
        "only mp3 is asked for vbr; give \(format.rawValue) a \($0(.bitRate)) in thousands of bits"
      }
    case .bitRate(let format, .constant, let known):
      let all = format == .mp3 ? ": " + known.map(String.init).joined(separator: ", ") : ""
      self.init(.bitRate) {
        "\(format.rawValue) at this rate takes a \($0(.bitRate)) from \(known[0]) to "
          + "\(known[known.count - 1])" + all
      }
    }
  }
}
