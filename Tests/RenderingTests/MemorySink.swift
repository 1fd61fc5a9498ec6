import Rendering
import Sound
import SoundFile
import Speech
import TestSupport

/// Keeps a track in memory.
final class MemorySink: FrameSink {
  private(set) var samples: [Int16] = []
  private(set) var isFinished = false

  func write(_ samples: [Int16], frames: Int) {
    self.samples += samples[0..<(2 * frames)]
  }

  func finish() {
    isFinished = true
  }
}

/// The product's own studio, with the built program as its speaker.
func studio(speakers: Int = 2) throws -> Studio {
  try Studio(speaker: BuiltTool.speaker, temporaryFolder: "/tmp", speakers: speakers)
}
