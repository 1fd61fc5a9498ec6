package import Sound

/// A kind of sound file.
package enum FileFormat: String, CaseIterable, Sendable {
  /// RIFF WAVE; RF64 (EBU Tech 3306) where four gibibytes do not suffice.
  case wav
  /// WAV with a broadcast extension (EBU Tech 3285): what was measured, inside the file.
  case bwf
  case rf64, w64, aiff, caf, flac
  /// Vorbis in Ogg.
  case ogg
  /// Opus in Ogg (RFC 7845).
  case opus
  case mp3

  /// What an output's name may end in; the first is usual.
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

  /// The format an output's name asks for.
  package init?(ofPath path: String) {
    guard let ending = Self.ending(of: path),
      let format = Self.allCases.first(where: { $0.endings.contains(ending) })
    else { return nil }
    self = format
  }

  /// Whether a name says this format; several formats share an ending.
  package func isMeant(by path: String) -> Bool {
    Self.ending(of: path).map(endings.contains) ?? false
  }

  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Every usual ending, once.
  package static var usualEndings: [String] {
    allCases.filter { $0 != .bwf }.map { "." + $0.endings[0] }
  }

  /// Whether what is read back is what was written, to the bit.
  package var isLossless: Bool {
    switch self {
    case .ogg, .opus, .mp3: false
    default: true
    }
  }

  /// Whether samples lie in the file as they are, so that its size is known before it is written.
  package var isUncompressed: Bool { isLossless && self != .flac }

  /// How samples may be written; the first is usual.
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

  /// The rates a file may have; the first is usual.
  package var rates: [Int] {
    switch self {
    // Opus knows only these.
    case .opus: [48_000, 24_000]
    case .mp3: [44_100, 48_000, 32_000, 24_000, 22_050]
    case .bwf: [48_000, 44_100, 96_000, 88_200, 32_000, 24_000, 22_050]
    default: [44_100, 48_000, 96_000, 88_200, 32_000, 24_000, 22_050]
    }
  }

  /// What to tell servers and players it is.
  ///
  /// `audio/wav` is what browsers and servers say; the registered `audio/vnd.wave` few apps know.
  /// Opus in its files is Ogg (RFC 7845, section 9); `audio/opus` names bare packets on a network.
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

  /// The most bytes of sound a file can hold; `nil` where no track reaches it.
  package var limit: Int64? {
    // Sizes are numbers of 32 bits; a mebibyte is left for everything but the sound.
    self == .aiff ? Self.longRIFF : nil
  }

  /// Bytes of sound from which on WAV becomes RF64.
  package static let longRIFF = Int64(UInt32.max) - (1 << 20)
}
