internal import Files
internal import Timebase

/// Chunks after the sound of a WAV, RF64 or AIFF file: named cue points, and an ID3v2 tag for
/// players that read neither these nor the header's texts.
///
/// libsndfile could write them before the sound, but only up to 100 KiB, and not all in RF64.
struct ChunkTail {
  private let format: FileFormat
  private let chunks: [RIFFChunk]

  init(_ encoding: Encoding, _ metadata: Metadata) {
    format = encoding.format
    let chapters = metadata.chapters
    switch encoding.format {
    case .wav, .bwf, .rf64:
      // If cue points hold the chapters, players that read both would show them twice.
      var untimed = metadata
      untimed.chapters = []
      chunks =
        (chapters.isEmpty ? [] : [.cues(chapters), .labels(chapters)])
        + Self.id3("id3 ", untimed, encoding)
    case .aiff: chunks = Self.id3("ID3 ", metadata, encoding)
    default: chunks = []
    }
  }

  private static func id3(
    _ name: String, _ metadata: Metadata, _ encoding: Encoding
  ) -> [RIFFChunk] {
    let bytes = TagLib.id3(metadata, rate: encoding.rate)
    return bytes.isEmpty ? [] : [RIFFChunk(name: name, bytes: bytes)]
  }

  /// Size of the chunks with their headers, in bytes; an upper bound, as each counts a padding
  /// byte.
  var size: Int64 { chunks.reduce(0) { $0 + 9 + Int64($1.bytes.count) } }

  /// Appends the chunks to a file that libsndfile has closed, and corrects the sizes in its header.
  ///
  /// - Parameter sound: size of the sound in bytes.
  func write(to file: OutputFile, after sound: Int64) throws(OutputError) {
    if format == .aiff, sound % 2 != 0, let chunk = try file.chunk("SSND", isBig: true) {
      // libsndfile counts the padding byte after an odd size; the eight bytes before the sound
      // belong to it.
      try file.write(UInt32(sound + 8).big, at: chunk.start - 4)
    }
    let isLong = try file.read(4, at: 0).elementsEqual("RF64".utf8)
    if isLong { try saySize(of: file) }
    guard !chunks.isEmpty else { return }
    let start = file.size
    var bytes: [UInt8] = start % 2 == 0 ? [] : [0]
    for chunk in chunks {
      let size = UInt32(chunk.bytes.count)
      bytes += Array(chunk.name.utf8) + (format == .aiff ? size.big : size.little) + chunk.bytes
      if chunk.bytes.count % 2 != 0 { bytes.append(0) }
    }
    try file.write(bytes, at: start)
    let size = start + Int64(bytes.count) - 8
    if isLong {
      // The `ds64` chunk always comes first.
      try file.write(UInt64(size).little, at: 20)
    } else {
      let short = UInt32(size)
      try file.write(format == .aiff ? short.big : short.little, at: 4)
    }
  }

  /// Writes the sound's size also where plain WAV has it, if it fits there (EBU Tech 3306 wants all
  /// ones only where it does not): GStreamer reads no other place, and would play the tail.
  private func saySize(of file: OutputFile) throws(OutputError) {
    // The `ds64` chunk holds the sizes of the file and of the sound.
    guard let data = try file.chunk("data") else { return }
    let size = try file.read(8, at: 28)
    guard size.count == 8, size[4...].allSatisfy({ $0 == 0 }) else { return }
    try file.write(Array(size[..<4]), at: data.start - 4)
  }
}
