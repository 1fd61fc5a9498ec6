internal import Timebase

/// The sound of one phrase, as it comes in.
struct WyomingSound {
  private let format: WyomingFormat
  private var samples: [Float] = []

  /// Seconds that a phrase may last; above 48 kHz, fewer.
  static let longest = 1800
  private static let mostFrames = longest * 48_000

  init(_ format: WyomingFormat) {
    self.format = format
  }

  /// The frames of a chunk, as the mean of their channels.
  ///
  /// Samples are the lowest byte first; of one byte, from 0 to 255, else signed.
  mutating func add(_ chunk: WyomingEvent) throws(WyomingFailure) {
    guard try WyomingFormat(chunk) == format else {
      throw .rubbish(reason: "a piece of sound of another rate, width or number of channels")
    }
    let frames = chunk.payload.count / format.bytesPerFrame
    guard frames * format.bytesPerFrame == chunk.payload.count else {
      throw .rubbish(reason: "a piece of sound that ends within a sample")
    }
    guard samples.count + frames <= min(Self.longest * format.rate, Self.mostFrames) else {
      throw .rubbish(reason: "more than \(Self.longest) seconds of sound for one phrase")
    }
    let channels = format.channels
    let width = format.width
    chunk.payload.withUnsafeBytes { bytes in
      for frame in 0..<frames {
        var sum: Float = 0
        for channel in 0..<channels {
          sum += Self.sample(bytes, at: (frame * channels + channel) * width, width: width)
        }
        samples.append(sum / Float(channels))
      }
    }
  }

  private static func sample(_ bytes: UnsafeRawBufferPointer, at place: Int, width: Int) -> Float {
    switch width {
    case 1: return (Float(bytes[place]) - 128) / 128
    case 2:
      return Float(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int16.self)))
        / 32_768
    case 3:
      let low = UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1]) << 16
      let value = Int32(bitPattern: low | UInt32(bytes[place + 2]) << 24) >> 8
      return Float(value) / 8_388_608
    default:
      let value = Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int32.self))
      return Float(value) / 2_147_483_648
    }
  }

  /// `nil` if there is nothing to be heard.
  var utterance: Utterance? {
    guard samples.contains(where: { $0 != 0 }) else { return nil }
    return Utterance(samples: samples, rate: SampleRate(format.rate))
  }
}
