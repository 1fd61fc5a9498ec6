internal import CSndfile
internal import Glibc
internal import Timebase

/// Writes texts and markers into the header of a WAV, RF64, AIFF or CAF file.
///
/// libsndfile has opened the file and written no sound yet. Metadata that does not fit here comes
/// after the sound; see `ChunkTail`.
struct HeaderWriter {
  let handle: OpaquePointer
  let encoding: Encoding
  let metadata: Metadata

  /// libsndfile silently cuts headers at 100 KiB: no text and no list of markers may fill one.
  private static let longestText = 8000
  private static let mostMarkers = 200

  func write() {
    switch encoding.format {
    case .wav, .bwf, .rf64, .caf: writeTexts()
    case .aiff:
      writeTexts()
      writeMarkers()
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
      sf_set_string(handle, Int32(name), value.shortened(to: Self.longestText))
    }
  }

  /// A count, followed by that many markers.
  private func writeMarkers() {
    let chapters = metadata.chapters.prefix(Self.mostMarkers)
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
