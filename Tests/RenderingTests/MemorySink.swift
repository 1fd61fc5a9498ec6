import Rendering
import SoundFile
import Speech
import TestSupport
import Timebase

/// Keeps a track in memory.
final class MemorySink: FrameSink {
  let format: PCMFormat
  private(set) var samples: [Int32] = []
  private(set) var isFinished = false

  init(format: PCMFormat = PCMFormat()) {
    self.format = format
  }

  func write(_ samples: [Int32], frames: Int) {
    self.samples += samples[0..<(format.channels * frames)]
  }

  func finish() {
    isFinished = true
  }
}

/// The product's own context, with the built program as its speaker.
func context(cores: Int = 2, cache: SpeechCache? = nil) throws -> RenderContext {
  try RenderContext(host: BuiltTool.host, cores: cores, cache: cache)
}
