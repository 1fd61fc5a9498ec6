import Files
import Processes
import SoundFile
import Timebase

/// A sound file on its way to its name.
struct Draft {
  let sink: any FrameSink
  private let publication: Publication

  /// - Parameter encoding: 16-bit WAV, 44.1 kHz, stereo if nothing else is said.
  init(
    _ path: String, _ encoding: Encoding = .usual, metadata: Metadata = Metadata(), frames: Int,
    scope: JobScope = JobScope()
  ) throws(OutputError) {
    publication = Publication(scope)
    sink = try Output.path(path).open(
      encoding, metadata: metadata, length: Frames(frames), in: publication)
  }

  func write(_ samples: [Int32], frames: Int) throws(OutputError) {
    try sink.write(samples, frames: frames)
  }

  func finish() throws(OutputError) {
    try sink.finish()
    try publication.commit()
  }
}

extension Encoding {
  init(
    _ format: FileFormat, rate: Int? = nil, samples: SampleFormat? = nil, channels: Int? = nil,
    bitRate: BitRate? = nil
  ) throws(Encoding.Problem) {
    var options = Options()
    options.format = format
    options.rate = rate
    options.samples = samples
    options.channels = channels
    options.bitRate = bitRate
    try self.init(options)
  }
}
