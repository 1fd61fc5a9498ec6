internal import Dispatch
package import Files
internal import Synchronization
package import Timebase

/// Passes frames to another sink on a thread of its own, so that mixing does not wait for an
/// encoder or the disk.
///
/// At most `depth` chunks wait, which bounds memory. An error of the other sink is thrown by the
/// next call; nothing is written after it.
package final class BackgroundSink: FrameSink {
  private let worker: Worker
  private let queue = DispatchQueue(label: "render-meditation.sink")
  private let places = DispatchSemaphore(value: BackgroundSink.depth)

  /// Largest number of chunks waiting.
  package static let depth = 4

  /// The other sink; only one thread uses it at a time, as the queue is serial.
  private final class Worker: @unchecked Sendable {
    let sink: any FrameSink
    let failure = Mutex<OutputError?>(nil)

    init(_ sink: any FrameSink) {
      self.sink = sink
    }

    func run(_ body: (any FrameSink) throws(OutputError) -> Void) {
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        try body(sink)
      } catch {
        failure.withLock { $0 = error }
      }
    }

    func check() throws(OutputError) {
      if let failure = failure.withLock({ $0 }) { throw failure }
    }
  }

  package let format: PCMFormat

  package init(_ sink: any FrameSink) {
    format = sink.format
    worker = Worker(sink)
  }

  deinit {
    queue.sync {}
  }

  package func write(_ samples: [Int32], frames: Int) throws(OutputError) {
    try worker.check()
    places.wait()
    queue.async { [worker, places] in
      worker.run { sink throws(OutputError) in try sink.write(samples, frames: frames) }
      places.signal()
    }
  }

  package func finish() throws(OutputError) {
    queue.sync { [worker] in
      worker.run { sink throws(OutputError) in try sink.finish() }
    }
    try worker.check()
  }
}
