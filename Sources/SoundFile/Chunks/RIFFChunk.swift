internal import Sound

/// A chunk of a RIFF or an AIFF file: four letters, a size, bytes, and one more if they are odd.
struct RIFFChunk {
  let name: String
  let bytes: [UInt8]

  /// Cue points (Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0",
  /// 1991).
  ///
  /// Their places are numbers of 32 bits; what lies beyond has no cue.
  static func cues(_ chapters: [Chapter]) -> RIFFChunk {
    let within = chapters.filter { $0.start.count <= UInt32.max }
    var bytes = UInt32(within.count).little
    for (index, chapter) in within.enumerated() {
      let start = UInt32(chapter.start.count).little
      bytes += UInt32(index + 1).little + start + Array("data".utf8)
      bytes += UInt32(0).little + UInt32(0).little + start
    }
    return RIFFChunk(name: "cue ", bytes: bytes)
  }

  /// The names of cue points: `LIST` of type `adtl` with a `labl` each.
  ///
  /// A label is padded to two bytes and no more: FFmpeg looks for the next one right behind a text's
  /// zero.
  static func labels(_ chapters: [Chapter]) -> RIFFChunk {
    var bytes = Array("adtl".utf8)
    for (index, chapter) in chapters.enumerated() {
      let text = Array(chapter.title.shortened(to: longestLabel).utf8) + [0]
      bytes += Array("labl".utf8) + UInt32(4 + text.count).little + UInt32(index + 1).little
      bytes += text + (text.count % 2 == 0 ? [] : [0])
    }
    return RIFFChunk(name: "LIST", bytes: bytes)
  }

  /// libsndfile reads beyond the end of longer ones.
  private static let longestLabel = 250
}

extension FixedWidthInteger {
  /// Its bytes, the lowest first.
  var little: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }

  /// Its bytes, the highest first.
  var big: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
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
