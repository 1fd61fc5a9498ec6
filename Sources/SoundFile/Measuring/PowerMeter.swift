internal import Timebase

/// RMS levels of a whole sound and of its quietest half second, and the quiet at its ends.
struct PowerMeter {
  private let channels: Int
  private let rate: SampleRate
  private let window: Int
  private var frames = 0
  private var total = 0.0
  private let moment: Int
  /// The sum of squares and the frames of the current half second, and of the current moment.
  private var part = (power: 0.0, frames: 0)
  private var now = (power: 0.0, frames: 0)
  private var least = Double.infinity
  /// The first frame of the first moment that is heard, and the one after the last.
  private var first: Int?
  private var last: Int?

  /// A moment, in seconds: long enough that the deep noise of a room has a steady level in it.
  private static let moment = 0.05
  /// Mean square of −55 dBFS: over the noise of a room that is quiet enough to record in.
  private static let heard = 3.162e-6

  init(channels: Int, rate: SampleRate) {
    self.channels = channels
    self.rate = rate
    window = max(1, rate.hertz / 2)
    moment = max(1, Int(rate.frames(seconds: Self.moment).count))
  }

  /// Adds interleaved samples, full scale ±1.
  mutating func add(_ samples: [Float]) {
    for start in stride(from: 0, to: samples.count, by: channels) {
      var power = 0.0
      for sample in samples[start..<(start + channels)] { power += Double(sample * sample) }
      frames += 1
      part = (part.power + power, part.frames + 1)
      now = (now.power + power, now.frames + 1)
      if part.frames == window { close() }
      if now.frames == moment { pass() }
    }
  }

  /// Ends measuring; a sound shorter than half a second is its own quietest part.
  mutating func finish() {
    if least == .infinity, part.frames > 0 { close() }
    total += part.power
    part = (0, 0)
    pass()
  }

  private mutating func pass() {
    if now.power > Self.heard * Double(now.frames * channels) {
      if first == nil { first = frames - now.frames }
      last = frames
    }
    now = (0, 0)
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
  /// Seconds before the first sound of −55 dBFS or more; what a quiet room sounds like is none.
  var head: Double { Double(first ?? frames) / Double(rate.hertz) }
  /// Seconds after the last sound of −55 dBFS or more.
  var tail: Double { Double(last.map { frames - $0 } ?? frames) / Double(rate.hertz) }

  private static func level(_ power: Double) -> Decibels {
    Decibels(linear: power.squareRoot()) ?? Decibels(-.infinity)
  }
}
