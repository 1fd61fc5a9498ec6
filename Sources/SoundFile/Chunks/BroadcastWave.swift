internal import Loudness
internal import Timebase

/// Writes the broadcast extension of a file: reserved before the sound, filled in after it.
struct BroadcastWave: ~Copyable {
  private let handle: OpaquePointer
  private let encoding: Encoding
  private var meter: ProgrammeMeter
  private var chunk = BroadcastExtension()

  init(handle: OpaquePointer, format: PCMFormat, encoding: Encoding, _ metadata: Metadata) {
    self.handle = handle
    self.encoding = encoding
    meter = ProgrammeMeter(format: format, rate: encoding.rate)
    chunk.description = metadata.tags.title ?? ""
    chunk.originator = metadata.tags.artist ?? ""
    chunk.write(to: handle, encoding: encoding)
  }

  mutating func measure(_ samples: [Int32], frames: Int) {
    meter.add(samples, frames: frames)
  }

  mutating func finish() {
    chunk.measured = meter.finish()
    chunk.write(to: handle, encoding: encoding)
  }
}
