/// The kinds of files that players are shown.
enum SampleKind: String, CaseIterable, Sendable {
  case wav, bwf, rf64, w64, aiff, caf, flac, ogg, opus, mp3

  var fileName: String { self == .bwf ? "sample.bwf.wav" : "sample." + rawValue }

  /// Frames a second.
  var rate: Int {
    switch self {
    case .bwf, .opus: 48_000
    default: 44_100
    }
  }
}

/// What is written into every sample, each text with letters of two, three and four bytes.
enum Tag: String, CaseIterable, Sendable {
  case title, artist, album, track, date, genre, comment

  var value: String {
    switch self {
    case .title: "ä 愛 🙏"
    case .artist: "Zoë 心 🎵"
    case .album: "Älbum 本 📀"
    case .track: "3/12"
    case .date: "2026-11-21"
    case .genre: "Stille 静 🌿"
    case .comment: "Gruß 和 🕊"
    }
  }
}

extension [Tag: String] {
  /// Everything as it was written.
  static let written = Dictionary(uniqueKeysWithValues: Tag.allCases.map { ($0, $0.value) })

  func but(_ tag: Tag, _ value: String?) -> Self {
    var changed = self
    changed[tag] = value
    return changed
  }
}
