package import Files
internal import Glibc
package import Timebase

/// A WAV written straight to a pipe or a device, which can neither be seeked nor renamed.
///
/// The header is complete from the start, since the track's length is known before it is rendered.
package final class WAVStream: FrameSink {
  package let format: PCMFormat
  private let device: OutputDevice
  /// 1 if the sound has an odd number of bytes, else 0: chunks are padded to even sizes.
  private let padding: Int64

  /// - Parameter path: a device or a named pipe; `nil` for standard output.
  package init(
    to path: String?, encoding: Encoding, length: Frames
  ) throws(OutputError) {
    format = encoding.pcm
    device = if let path { try OutputDevice(path: path) } else { OutputDevice() }
    padding = encoding.size(of: length) % 2
    try device.write(Self.header(encoding, length))
  }

  package func write(_ samples: [Int32], frames: Int) throws(OutputError) {
    let count = frames * format.channels
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * format.samples.bytes)
    for sample in samples[..<count] {
      let word: UInt32 =
        switch format.samples {
        case .int16, .int24: UInt32(bitPattern: sample)
        case .float32: (Float(sample) / Float(format.samples.steps)).bitPattern
        }
      for byte in 0..<format.samples.bytes {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * byte)))
      }
    }
    try device.write(bytes)
  }

  package func finish() throws(OutputError) {
    if padding > 0 { try device.write([0]) }
  }

  /// A canonical RIFF header (Microsoft and IBM, "Multimedia Programming Interface and Data
  /// Specifications 1.0", 1991); beyond four gibibytes, one of RF64 (EBU Tech 3306).
  private static func header(_ encoding: Encoding, _ length: Frames) -> [UInt8] {
    let pcm = encoding.pcm
    let frame = pcm.channels * pcm.samples.bytes
    let data = encoding.size(of: length)
    let isLong = encoding.isRF64(size: data)
    let sizes =
      UInt64(data + data % 2 + 72).little + UInt64(data).little + UInt64(length.count).little
      + UInt32(0).little
    let long = isLong ? Array("ds64".utf8) + UInt32(sizes.count).little + sizes : []
    let tag = UInt16(pcm.samples == .float32 ? 3 : 1)
    let fields =
      tag.little + UInt16(pcm.channels).little + UInt32(encoding.rate.hertz).little
      + UInt32(encoding.rate.hertz * frame).little + UInt16(frame).little
      + UInt16(pcm.samples.bytes * 8).little
    let size = isLong ? UInt32.max : UInt32(data + data % 2 + 36)
    return Array((isLong ? "RF64" : "RIFF").utf8) + size.little + Array("WAVE".utf8) + long
      + Array("fmt ".utf8) + UInt32(16).little + fields + Array("data".utf8)
      + (isLong ? UInt32.max : UInt32(data)).little
  }
}
