internal import Sound
package import Timebase

/// A meter's figures for a whole programme (EBU R 128, Tech 3341 and 3342).
package struct ProgrammeLoudness: Hashable, Sendable {
  /// Integrated (gated) loudness in LUFS; minus infinity for silence.
  package var integrated: Double
  /// Loudness range, in LU.
  package var range: Double
  /// Maximum momentary loudness (400 ms), in LUFS.
  package var momentary: Double
  /// Maximum short-term loudness (3 s), in LUFS.
  package var shortTerm: Double
  /// Maximum true peak, in dBTP; minus infinity for silence.
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

/// Measures finished frames as they are produced.
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

  /// Adds the first `frames` frames of `samples`.
  ///
  /// - Parameter samples: interleaved, in whole steps of the format.
  package mutating func add(_ samples: [Int32], frames: Int) {
    let scale = 1 / Float(format.samples.steps)
    add(frames) { Float(samples[$0]) * scale }
  }

  /// Adds samples.
  ///
  /// - Parameter samples: interleaved, full scale ±1.
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

  /// The figures for everything added; call it once, at the end.
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
