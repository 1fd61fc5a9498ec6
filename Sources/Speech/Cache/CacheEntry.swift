internal import Digests
internal import Timebase

/// An utterance as the bytes of a file; numbers have their smallest byte first.
///
///     0   8  magic
///     8   4  version of this format
///     12  4  bytes a sample: 2 for steps of 1/32768, 4 for floating point
///     16  4  frames a second
///     20  4  samples
///     24  32 key
///     56     samples
///         32 Checksum of everything before, as text
///
/// Samples come back to the last bit. The key inside and the checksum behind make sure that nothing
/// else comes back.
enum CacheEntry {
  static let version: UInt32 = 1
  private static let magic: [UInt8] = Array("rmspeech".utf8)
  private static let head = 56
  private static let tail = 32

  /// Longer files are not ours, or not wanted.
  static let longest = 1 << 28

  /// - Returns: `nil` if the utterance is too long to be kept.
  static func bytes(of utterance: Utterance, for key: SpeechKey) -> [UInt8]? {
    let samples = utterance.samples
    let steps = steps(of: samples)
    let size = steps == nil ? 4 : 2
    let length = head + samples.count * size + tail
    guard length <= longest, let rate = UInt32(exactly: utterance.rate.hertz) else { return nil }
    var bytes = magic
    bytes.reserveCapacity(length)
    for number in [version, UInt32(size), rate, UInt32(samples.count)] {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    bytes += key.bytes
    if let steps {
      steps.withUnsafeBytes { bytes += $0 }
    } else {
      samples.map(\.bitPattern.littleEndian).withUnsafeBytes { bytes += $0 }
    }
    return bytes + Array(Checksum(bytes).text.utf8)
  }

  /// - Returns: `nil` if the bytes are anything but the whole utterance of this key.
  static func utterance(from bytes: [UInt8], for key: SpeechKey) -> Utterance? {
    guard bytes.count >= head + tail, bytes.starts(with: magic),
      bytes[24..<head].elementsEqual(key.bytes),
      bytes.suffix(tail).elementsEqual(Checksum(bytes.dropLast(tail)).text.utf8)
    else { return nil }
    return bytes.withUnsafeBytes { raw -> Utterance? in
      func number(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      let size = Int(number(12))
      let rate = Int(number(16))
      let count = Int(number(20))
      guard number(8) == version, size == 2 || size == 4, rate > 0,
        bytes.count == head + count * size + tail
      else { return nil }
      let samples = [Float](unsafeUninitializedCapacity: count) { buffer, done in
        if size == 2 {
          for index in 0..<count {
            let step = raw.loadUnaligned(fromByteOffset: head + 2 * index, as: Int16.self)
            buffer.initializeElement(at: index, to: Float(Int16(littleEndian: step)) / 32768)
          }
        } else {
          for index in 0..<count {
            buffer.initializeElement(
              at: index, to: Float(bitPattern: number(head + 4 * index)))
          }
        }
        done = count
      }
      return Utterance(samples: samples, rate: SampleRate(rate))
    }
  }

  /// The samples as 16-bit numbers, little-endian; `nil` if one of them is no such number to the last
  /// bit (a negative zero is not).
  private static func steps(of samples: [Float]) -> [Int16]? {
    var steps: [Int16] = []
    steps.reserveCapacity(samples.count)
    for sample in samples {
      guard let step = Int16(exactly: sample * 32768),
        (Float(step) / 32768).bitPattern == sample.bitPattern
      else { return nil }
      steps.append(step.littleEndian)
    }
    return steps
  }
}
