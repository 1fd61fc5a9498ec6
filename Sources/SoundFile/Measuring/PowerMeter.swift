internal import Timebase

/// RMS levels of a whole sound and of its quietest half second, and the silence at its ends.
struct PowerMeter {
  private let channels: Int
  private let rate: SampleRate
  private let window: Int
  private var frames = 0
  private var total = 0.0
  /// The sum of squares and the frames of the current half second.
  private var part = (power: 0.0, frames: 0)
  private var least = Double.infinity
  /// First frame over the threshold.
  private var first: Int?
  /// Last frame over the threshold.
  private var last: Int?

  /// −60 dBFS, linear.
  private static let threshold: Float = 0.001

  init(channels: Int, rate: SampleRate) {
    self.channels = channels
    self.rate = rate
    window = max(1, rate.hertz / 2)
  }

  /// Adds interleaved samples, full scale ±1.
  mutating func add(_ samples: [Float]) {
    for start in stride(from: 0, to: samples.count, by: channels) {
      for sample in samples[start..<(start + channels)] {
        part.power += Double(sample * sample)
        if abs(sample) > Self.threshold {
          if first == nil { first = frames }
          last = frames
        }
      }
      frames += 1
      part.frames += 1
      if part.frames == window { close() }
    }
  }

  /// Ends measuring; a sound shorter than half a second is its own quietest part.
  mutating func finish() {
    if least == .infinity, part.frames > 0 { close() }
    total += part.power
    part = (0, 0)
  }

  private mutating func close() {
    total += part.power
    least = min(least, part.power / Double(part.frames * channels))
    part = (0, 0)
  }

  /// RMS level of the whole sound, in dBFS.
  var rms: Decibels { Self.level(frames > 0 ? total / Double(frames * channels) : 0) }
  /// RMS level of the quietest half second, in dBFS.
  var floor: Decibels { Self.level(least.isFinite ? least : 0) }
  /// Silence before the first sound over −60 dBFS, in seconds.
  var head: Double { Double(first ?? frames) / Double(rate.hertz) }
  /// Silence after the last sound over −60 dBFS, in seconds.
  var tail: Double { Double(last.map { frames - 1 - $0 } ?? frames) / Double(rate.hertz) }

  private static func level(_ power: Double) -> Decibels {
    Decibels(linear: power.squareRoot()) ?? Decibels(-.infinity)
  }
}
