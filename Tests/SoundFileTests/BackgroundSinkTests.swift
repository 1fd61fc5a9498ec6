import Files
import SoundFile
import Synchronization
import Testing
import Timebase

@Suite struct BackgroundSinkTests {
  private final class Recorder: FrameSink, Sendable {
    let events = Mutex<[String]>([])
    let failsAt: Int
    let format = PCMFormat()

    init(failsAt: Int = .max) {
      self.failsAt = failsAt
    }

    func write(_ samples: [Int32], frames: Int) throws(OutputError) {
      let count = events.withLock { events in
        events.append("write \(samples[0]) \(frames)")
        return events.count
      }
      if count == failsAt { throw .writeFailed(path: "x", reason: "full") }
    }

    func finish() {
      events.withLock { $0.append("finish") }
    }
  }

  @Test func `everything arrives, in order, and the end after all of it`() throws {
    let recorder = Recorder()
    let sink = BackgroundSink(recorder)
    for index in 0..<20 { try sink.write([Int32(index), 0], frames: 1) }
    try sink.finish()
    let expected = (0..<20).map { "write \($0) 1" } + ["finish"]
    #expect(recorder.events.withLock { $0 } == expected)
  }

  @Test func `a failure is thrown at the latest by the end, and nothing is written after it`() {
    let recorder = Recorder(failsAt: 3)
    let sink = BackgroundSink(recorder)
    #expect(throws: OutputError.writeFailed(path: "x", reason: "full")) {
      for index in 0..<20 { try sink.write([Int32(index), 0], frames: 1) }
      try sink.finish()
    }
    #expect(recorder.events.withLock { $0.count } == 3)
  }
}
