/// Resolution of a written sample.
package enum SampleFormat: Hashable, Sendable, CaseIterable {
  case int16
  case int24
  /// Quantised, too: steps of −144 dBFS are finer than anything heard, and numbers on a grid add up
  /// exactly, whatever their order.
  case float32

  /// Steps from silence to full scale.
  ///
  /// A sample is a whole number of steps everywhere in the program.
  package var steps: Int32 {
    switch self {
    case .int16: 1 << 15
    case .int24: 1 << 23
    case .float32: 1 << 24
    }
  }

  /// Bytes of one sample in an uncompressed file.
  package var bytes: Int {
    switch self {
    case .int16: 2
    case .int24: 3
    case .float32: 4
    }
  }
}

/// The form in which finished frames are handed on: interleaved samples in whole steps.
package struct PCMFormat: Hashable, Sendable {
  /// Number of channels; one channel is the mean of both.
  package let channels: Int
  package let samples: SampleFormat

  /// - Parameter channels: 1 or 2.
  package init(channels: Int = 2, samples: SampleFormat = .int16) {
    precondition((1...2).contains(channels), "a track has one or two channels")
    self.channels = channels
    self.samples = samples
  }
}
