package import Loudness
package import Timebase

/// A sink that measures frames and does not keep them.
package final class MeterSink: FrameSink {
  package let format: PCMFormat
  private var meter: ProgrammeMeter?
  /// The loudness of everything written; `nil` before `finish`.
  package private(set) var measured: ProgrammeLoudness?

  package init(format: PCMFormat, rate: SampleRate) {
    self.format = format
    meter = ProgrammeMeter(format: format, rate: rate)
  }

  package func write(_ samples: [Int32], frames: Int) {
    meter?.add(samples, frames: frames)
  }

  package func finish() {
    measured = meter?.finish()
    meter = nil
  }
}
