internal import CSndfile
internal import Glibc
internal import Sound

/// Puts texts, cue points and an ID3v2 tag into the header of a WAV, RF64, AIFF or CAF file.
///
/// The file is one that libsndfile has opened and not yet written to. Other formats get theirs by
/// TagLib.
struct HeaderWriter {
  let handle: OpaquePointer
  let encoding: Encoding
  let metadata: Metadata
  /// Whether the file is RF64.
  let isLong: Bool

  func write() {
    switch encoding.format {
    case .wav, .bwf, .rf64:
      writeTexts()
      writeChunk("id3 ", id3)
      guard !metadata.chapters.isEmpty else { return }
      // libsndfile writes no names for cue points, and in RF64 no cue points.
      if isLong { write(.cues(metadata.chapters)) } else { writeCues() }
      write(.labels(metadata.chapters))
    case .aiff:
      writeTexts()
      writeChunk("ID3 ", id3)
      writeCues()
    case .caf: writeTexts()
    default: return
    }
  }

  private static let names: [String: Int] = [
    "TITLE": SF_STR_TITLE, "ARTIST": SF_STR_ARTIST, "ALBUM": SF_STR_ALBUM,
    "TRACKNUMBER": SF_STR_TRACKNUMBER, "DATE": SF_STR_DATE, "GENRE": SF_STR_GENRE,
    "COMMENT": SF_STR_COMMENT,
  ]

  private func writeTexts() {
    for (key, value) in metadata.tags.texts {
      guard let name = Self.names[key] else { continue }
      sf_set_string(handle, Int32(name), value)
    }
  }

  /// Players that know neither cue points nor these texts know ID3v2.
  private var id3: [UInt8] {
    let tag = TagLib.id3(metadata, rate: encoding.rate)
    return tag + Array(repeating: 0, count: (4 - tag.count % 4) % 4)
  }

  private func write(_ chunk: RIFFChunk) {
    writeChunk(chunk.name, chunk.bytes)
  }

  private func writeChunk(_ name: String, _ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    var bytes = bytes
    bytes.withUnsafeMutableBytes { raw in
      var info = SF_CHUNK_INFO()
      withUnsafeMutableBytes(of: &info.id) { $0.copyBytes(from: Array(name.utf8)) }
      info.id_size = UInt32(name.utf8.count)
      info.datalen = UInt32(raw.count)
      info.data = raw.baseAddress
      // It is copied.
      sf_set_chunk(handle, &info)
    }
  }

  /// A count, and then the points, one after another.
  private func writeCues() {
    let chapters = metadata.chapters
    guard !chapters.isEmpty else { return }
    let head = MemoryLayout<UInt32>.size
    let point = MemoryLayout<SF_CUE_POINT>.stride
    let size = head + chapters.count * point
    withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { raw in
      raw.initializeMemory(as: UInt8.self, repeating: 0)
      raw.storeBytes(of: UInt32(chapters.count), as: UInt32.self)
      for (index, chapter) in chapters.enumerated() {
        var cue = SF_CUE_POINT()
        cue.indx = Int32(index + 1)
        cue.position = UInt32(clamping: chapter.start.count)
        cue.sample_offset = cue.position
        // "data", as its letters lie in a file.
        cue.fcc_chunk = 0x6174_6164
        withUnsafeMutableBytes(of: &cue.name) {
          $0.copyBytes(from: Array(chapter.title.shortened(to: 250).utf8))
        }
        withUnsafeBytes(of: cue) { bytes in
          UnsafeMutableRawBufferPointer(rebasing: raw[(head + index * point)...])
            .copyMemory(from: bytes)
        }
      }
      sf_command(handle, Int32(SFC_SET_CUE), raw.baseAddress, Int32(size))
    }
  }
}
