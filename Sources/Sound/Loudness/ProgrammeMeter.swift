/// What a meter says of a whole programme (EBU R 128, Tech 3341 and 3342).
package struct ProgrammeLoudness: Hashable, Sendable {
  /// Gated, in LUFS; minus infinity for silence.
  package var integrated: Double
  /// In LU.
  package var range: Double
  /// The loudest 400 ms and the loudest 3 s, in LUFS.
  package var momentary: Double
  package var shortTerm: Double
  /// In dBTP; minus infinity for silence.
  package var truePeak: Decibels

  package init(
    integrated: Double, range: Double, momentary: Double, shortTerm: Double, truePeak: Decibels
  ) {
    self.integrated = integrated
    self.range = range
    self.momentary = momentary
    self.shortTerm = shortTerm
    self.truePeak = truePeak
  }
}

/// Measures finished frames as they go by.
///
/// One channel is measured as if it came from both loudspeakers.
package struct ProgrammeMeter: ~Copyable {
  private let format: PCMFormat
  /// Frames between two readings: the 100 ms of Tech 3341.
  private let step: Int
  private var meter: LoudnessMeter
  private var peaks: [TruePeakMeter]
  private var channels: [[Float]]
  private var momentary = -Double.infinity
  private var shortTerm = -Double.infinity

  package init(format: PCMFormat, rate: SampleRate) {
    self.format = format
    step = Int(rate.frames(seconds: 0.1).count)
    meter = LoudnessMeter(channels: format.channels, rate: rate, withRange: true)
    peaks = Array(repeating: TruePeakMeter(), count: format.channels)
    channels = Array(repeating: [], count: format.channels)
  }

  /// - Parameter samples: in whole steps, interleaved.
  package mutating func add(_ samples: [Int32], frames: Int) {
    let scale = 1 / Float(format.samples.steps)
    add(frames) { Float(samples[$0]) * scale }
  }

  /// - Parameter samples: full scale ±1, interleaved.
  package mutating func add(_ samples: [Float]) {
    add(samples.count / format.channels) { samples[$0] }
  }

  private mutating func add(_ frames: Int, _ sample: (Int) -> Float) {
    for frame in 0..<frames {
      for channel in 0..<format.channels {
        channels[channel].append(sample(frame * format.channels + channel))
      }
      if channels[0].count == step { read() }
    }
  }

  /// The figures of everything added.
  package mutating func finish() -> ProgrammeLoudness {
    if !channels[0].isEmpty { read() }
    for channel in peaks.indices { peaks[channel].finish() }
    let peak = peaks.map(\.peak).max() ?? 0
    return ProgrammeLoudness(
      integrated: meter.integrated, range: meter.range, momentary: momentary,
      shortTerm: shortTerm,
      truePeak: Decibels(linear: Double(peak)) ?? Decibels(-.infinity))
  }

  private mutating func read() {
    let left = channels[0]
    if channels.count == 1 {
      meter.add(mono: left.span)
    } else {
      let right = channels[1]
      meter.add(left: left.span, right: right.span)
    }
    for channel in channels.indices {
      peaks[channel].add(channels[channel])
      channels[channel].removeAll(keepingCapacity: true)
    }
    momentary = max(momentary, meter.momentary)
    shortTerm = max(shortTerm, meter.shortTerm)
  }
}
