internal import Files

/// What the head of an uncompressed sound file says of its length, and what is there.
///
/// libsndfile takes such a file for as long as it is, and tells nobody that its end is missing.
/// Read here are the sizes of the chunk with the samples in WAV, RF64, Wave64, AIFF and AU.
struct PromisedLength {
  /// Bytes of samples that the head promises.
  let promised: Int64
  /// Bytes of samples that are in the file.
  let present: Int64

  /// Seconds that may be missing without a word: writers round, pad, and forget a byte.
  private static let tolerance = 0.05
  /// A file that was written to a pipe has this size or a larger one: nobody knew it.
  private static let unknown: Int64 = 0x7FFF_0000

  /// - Parameters:
  ///   - start: the offset at which the sound file begins, in bytes.
  ///   - end: the offset after its last byte.
  /// - Returns: `nil` for other kinds of files, and for those that promise nothing.
  init?(of descriptor: Int32, from start: Int64, to end: Int64) {
    let file = FileBytes(descriptor: descriptor, start: start, end: end)
    guard let samples = file.samples, samples.size > 0, samples.size < Self.unknown || file.isLarge,
      samples.start < end
    else { return nil }
    promised = samples.size
    present = min(samples.size, end - samples.start)
  }

  /// How a file that is cut off is told of; `nil` if it is whole.
  ///
  /// - Parameters:
  ///   - frames: of the sound, as far as it is there.
  ///   - rate: frames a second.
  func complaint(frames: Int64, rate: Int32) -> String? {
    guard present > 0, present < promised, rate > 0 else { return nil }
    let there = Double(frames) / Double(rate)
    let whole = there * Double(promised) / Double(present)
    return whole - there > Self.tolerance ? Self.complaint(there: there, of: whole) : nil
  }

  /// - Parameters: in seconds.
  static func complaint(there: Double, of whole: Double) -> String {
    func text(_ seconds: Double) -> String {
      let tenths = Int64((seconds * 10).rounded())
      return "\(tenths / 10).\(tenths % 10) s"
    }
    return "it is cut off: \(text(there)) of its \(text(whole)) are there; copy or export it again"
  }
}

/// The chunks of a sound file.
private struct FileBytes {
  let descriptor: Int32
  let start: Int64
  let end: Int64
  /// Whether its sizes have 64 bits.
  var isLarge: Bool { ["RF64", "BW64", "riff"].contains(name(at: start)) }

  private func bytes(at offset: Int64, _ count: Int) -> [UInt8]? {
    guard offset >= start, offset <= end - Int64(count) else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes {
      Pieces.read(into: $0, from: descriptor, at: offset).read
    }
    return read == count ? bytes : nil
  }

  private func name(at offset: Int64) -> String {
    bytes(at: offset, 4).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private func number(at offset: Int64, _ count: Int, isBig: Bool) -> Int64? {
    bytes(at: offset, count).map { bytes in
      Int64(clamping: (isBig ? bytes : bytes.reversed()).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
  }

  /// Where the samples begin, and how many bytes the head says they have.
  var samples: (start: Int64, size: Int64)? {
    switch name(at: start) {
    case "RIFF": return chunk("data", isBig: false)
    case "RIFX": return chunk("data", isBig: true)
    case "FORM": return chunk("SSND", isBig: true)
    case "RF64", "BW64":
      guard let chunk = chunk("data", isBig: false) else { return nil }
      // The first chunk holds the sizes that 32 bits cannot.
      let size = number(at: start + 28, 8, isBig: false)
      return chunk.size == 0xFFFF_FFFF ? size.map { (chunk.start, $0) } : chunk
    case ".snd":
      guard let offset = number(at: start + 4, 4, isBig: true),
        let size = number(at: start + 8, 4, isBig: true)
      else { return nil }
      return (start + offset, size)
    case "riff": return largeChunk
    default: return nil
    }
  }

  /// Most chunks that anybody puts before the samples.
  private static let mostChunks = 1000

  private func chunk(_ wanted: String, isBig: Bool) -> (start: Int64, size: Int64)? {
    var place = start + 12
    for _ in 0..<Self.mostChunks {
      guard let size = number(at: place + 4, 4, isBig: isBig) else { return nil }
      if name(at: place) == wanted { return (place + 8, size) }
      // Chunks begin at even offsets.
      place += 8 + size + size % 2
    }
    return nil
  }

  /// The samples of Wave64, whose names have 16 bytes, and whose sizes count name and size.
  private var largeChunk: (start: Int64, size: Int64)? {
    var place = start + 40
    for _ in 0..<Self.mostChunks {
      guard let size = number(at: place + 16, 8, isBig: false), size >= 24,
        size < Int64.max - place - 8
      else { return nil }
      if name(at: place) == "data" { return (place + 24, size - 24) }
      place += (size + 7) / 8 * 8
    }
    return nil
  }
}
