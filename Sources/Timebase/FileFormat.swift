/// A sound file format.
package enum FileFormat: String, CaseIterable, Sendable {
  /// RIFF WAVE; written as RF64 (EBU Tech 3306) where it would exceed four gibibytes.
  case wav
  /// WAV with a broadcast extension (EBU Tech 3285), which holds loudness figures.
  case bwf
  case rf64, w64, aiff, caf, flac
  /// Vorbis in Ogg.
  case ogg
  /// Opus in Ogg (RFC 7845).
  case opus
  case mp3

  /// Endings of file names, without the dot; the first is the default.
  package var endings: [String] {
    switch self {
    case .wav: ["wav", "wave"]
    case .bwf: ["wav", "wave", "bwf"]
    case .rf64: ["rf64"]
    case .w64: ["w64"]
    case .aiff: ["aiff", "aif", "aifc"]
    case .caf: ["caf"]
    case .flac: ["flac"]
    case .ogg: ["ogg", "oga"]
    case .opus: ["opus"]
    case .mp3: ["mp3"]
    }
  }

  /// The format implied by the ending of a path; `nil` if none is.
  package init?(ofPath path: String) {
    guard let ending = Self.ending(of: path),
      let format = Self.allCases.first(where: { $0.endings.contains(ending) })
    else { return nil }
    self = format
  }

  /// Whether a path's ending can mean this format; several formats share endings.
  package func isMeant(by path: String) -> Bool {
    Self.ending(of: path).map(endings.contains) ?? false
  }

  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Every format's default ending, each once.
  package static var usualEndings: [String] {
    allCases.filter { $0 != .bwf }.map { "." + $0.endings[0] }
  }

  /// Whether decoding gives exactly the samples that were written.
  package var isLossless: Bool {
    switch self {
    case .ogg, .opus, .mp3: false
    default: true
    }
  }

  /// Whether samples are stored as they are, so that the size is known before writing.
  package var isUncompressed: Bool { isLossless && self != .flac }

  /// Whether it can be written to a pipe: everything that stands at its beginning is known there, or
  /// may be left open.
  package var isStreamable: Bool {
    switch self {
    case .wav, .flac, .ogg, .opus, .mp3: true
    case .bwf, .rf64, .w64, .aiff, .caf: false
    }
  }

  /// Sample formats it can have; the first is the default.
  ///
  /// Lossy encoders are given 24 bits.
  package var sampleFormats: [SampleFormat] {
    switch self {
    case .bwf: [.int24, .int16, .float32]
    case .flac: [.int16, .int24]
    case .ogg, .opus, .mp3: [.int24]
    default: [.int16, .int24, .float32]
    }
  }

  /// Sample rates it can have, in hertz; the first is the default.
  package var rates: [Int] {
    switch self {
    // The only rates of Opus.
    case .opus: [48_000, 24_000]
    case .mp3: [44_100, 48_000, 32_000, 24_000, 22_050]
    case .bwf: [48_000, 44_100, 96_000, 88_200, 32_000, 24_000, 22_050]
    default: [44_100, 48_000, 96_000, 88_200, 32_000, 24_000, 22_050]
    }
  }

  /// Every sample rate that one of them can have, in hertz, from the lowest.
  package static let allRates = Set(allCases.flatMap(\.rates)).sorted()

  /// The same in words: `22050, … or 96000`.
  package static let allRatesInWords =
    allRates.dropLast().map(String.init).joined(separator: ", ")
    + " or \(allRates[allRates.count - 1])"

  /// MIME type for servers and players.
  ///
  /// `audio/wav` is what browsers and servers use; few apps know the registered `audio/vnd.wave`.
  /// Opus files are Ogg (RFC 7845, section 9); `audio/opus` names bare packets on a network.
  package var mediaType: String {
    switch self {
    case .wav, .bwf, .rf64: "audio/wav"
    case .w64: "audio/x-w64"
    case .aiff: "audio/aiff"
    case .caf: "audio/x-caf"
    case .flac: "audio/flac"
    case .ogg, .opus: "audio/ogg"
    case .mp3: "audio/mpeg"
    }
  }

  /// Largest size of the sound in bytes; `nil` where no track reaches it.
  package var limit: Int64? {
    // Sizes are 32-bit numbers; a mebibyte is left for everything but the sound.
    self == .aiff ? Self.longRIFF : nil
  }

  /// Size of the sound in bytes from which WAV is written as RF64.
  package static let longRIFF = Int64(UInt32.max) - (1 << 20)
}
