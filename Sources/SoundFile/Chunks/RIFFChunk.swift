internal import Timebase

/// A chunk of a RIFF or AIFF file: four letters, a size, content, and a padding byte after an odd
/// size.
struct RIFFChunk {
  let name: String
  let bytes: [UInt8]

  /// A `cue ` chunk (Microsoft and IBM, "Multimedia Programming Interface and Data Specifications
  /// 1.0", 1991).
  ///
  /// Positions are 32-bit frame numbers; chapters beyond them have no cue point.
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

  /// Names of the cue points: a `LIST` chunk of type `adtl` with a `labl` for each.
  ///
  /// A label is padded to an even size and no further: FFmpeg looks for the next one right after a
  /// text's zero byte.
  static func labels(_ chapters: [Chapter]) -> RIFFChunk {
    var bytes = Array("adtl".utf8)
    for (index, chapter) in chapters.enumerated() {
      let text = Array(chapter.title.shortened(to: longestLabel).utf8) + [0]
      bytes += Array("labl".utf8) + UInt32(4 + text.count).little + UInt32(index + 1).little
      bytes += text + (text.count % 2 == 0 ? [] : [0])
    }
    return RIFFChunk(name: "LIST", bytes: bytes)
  }

  /// Longest label in bytes; libsndfile reads beyond the end of longer ones.
  private static let longestLabel = 250
}

extension FixedWidthInteger {
  /// Its bytes, little-endian.
  var little: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }

  /// Its bytes, big-endian.
  var big: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}

extension String {
  /// The string without NULs, cut between characters to at most `bytes` bytes of UTF-8.
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
