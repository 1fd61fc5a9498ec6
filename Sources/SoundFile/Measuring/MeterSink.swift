package import Sound

/// Measures frames and keeps none.
package final class MeterSink: FrameSink {
  package let format: PCMFormat
  private var meter: ProgrammeMeter?
  /// What was measured, once everything has gone by.
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
