internal import Sound

/// A chunk of a RIFF or AIFF file that libsndfile writes without knowing what is in it.
struct RIFFChunk {
  let name: String
  let bytes: [UInt8]

  /// The names of cue points (Microsoft, "Multiple channel audio data and WAVE files" and the RIFF
  /// specification of 1991): `LIST` of type `adtl` with a `labl` each.
  ///
  /// libsndfile pads a chunk to four bytes without saying so in its size and then cannot read it
  /// again, so that everything is padded here.
  static func labels(_ chapters: [Chapter]) -> RIFFChunk {
    var bytes = Array("adtl".utf8)
    for (index, chapter) in chapters.enumerated() {
      let text = Array(chapter.title.shortened(to: longestLabel).utf8) + [0]
      let padded = text + Array(repeating: 0, count: (4 - text.count % 4) % 4)
      bytes += Array("labl".utf8) + little(UInt32(4 + padded.count)) + little(UInt32(index + 1))
      bytes += padded
    }
    return RIFFChunk(name: "LIST", bytes: bytes)
  }

  /// Cue points, for RF64, where libsndfile writes none.
  ///
  /// Their places are numbers of 32 bits; what
  /// lies beyond has no cue.
  static func cues(_ chapters: [Chapter]) -> RIFFChunk {
    let within = chapters.filter { $0.start.count <= UInt32.max }
    var bytes = little(UInt32(within.count))
    for (index, chapter) in within.enumerated() {
      let start = little(UInt32(chapter.start.count))
      bytes += little(UInt32(index + 1)) + start + Array("data".utf8)
      bytes += little(UInt32(0)) + little(UInt32(0)) + start
    }
    return RIFFChunk(name: "cue ", bytes: bytes)
  }

  /// libsndfile reads beyond the end of longer ones.
  private static let longestLabel = 250

  private static func little(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}

extension String {
  /// Cut between characters to so many bytes of UTF-8, without zeros.
  func shortened(to bytes: Int) -> String {
    let text = withoutZeros
    guard text.utf8.count > bytes else { return text }
    var short = ""
    var size = 0
    for character in text {
      size += character.utf8.count
      guard size <= bytes else { break }
      short.append(character)
    }
    return short
  }
}
