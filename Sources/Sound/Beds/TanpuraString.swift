internal import Timebase

/// One string of a tanpura: its partials, and how they decay after a pluck.
struct TanpuraString {
  let sides: (left: Double, right: Double)
  /// Frames in which a finger damps it.
  let damping: Int64

  private let lines: [ToneLine]
  private let levels: [Double]
  private let decay: TanpuraParameters.Decay
  private let jawari: TanpuraParameters.Jawari
  private let attack: Double
  private let hertz: Double

  /// Amplitude below which a partial is not computed (-110 dB).
  private static let floor = 3e-6

  init(_ pluck: TanpuraParameters.Pluck, of parameters: TanpuraParameters, rate: SampleRate) {
    let hertz = Double(rate.hertz)
    let pitch = parameters.sa * pluck.ratio * Elementary.exp2(pluck.cents / 1200)
    let numbers = (1...max(1, parameters.partials)).map(Double.init)
    lines = numbers.map { number in
      let stretch = (1 + parameters.stiffness * number * number).squareRoot()
      // Partials that all begin together are a click; these phases (Schroeder, 1970) spread them.
      return ToneLine(
        frequency: pitch * number * stretch / hertz,
        phase: number * number / (2 * Double(numbers.count)))
    }
    levels = zip(numbers, lines).map { number, line in
      line.frequency < 0.45 ? pluck.level.linear * Elementary.power(number, -parameters.slope) : 0
    }
    sides = StereoBlock.sides(pan: pluck.pan)
    damping = rate.frames(seconds: 0.04).count
    decay = parameters.decay
    jawari = parameters.jawari
    attack = parameters.attack * hertz
    self.hertz = hertz
  }

  /// Adds a block of the string, which was plucked `age` frames before the block's first.
  ///
  /// - Parameter stop: frames from this pluck to the string's next.
  func add(to samples: UnsafeMutableBufferPointer<Float>, age: Int64, stop: Int64) {
    let from = partials(at: age)
    let to = partials(at: age + Int64(StereoBlock.frames))
    for index in lines.indices where max(from[index], to[index]) > Self.floor {
      lines[index].add(to: samples, at: age, from: from[index], to: to[index])
    }
    guard Double(age) < attack || age + Int64(StereoBlock.frames) > stop else { return }
    for index in samples.indices {
      let now = age + Int64(index)
      let rise = Elementary.raisedCosine(Double(now) / attack)
      let fall = Elementary.raisedCosine(1 - Double(now - stop) / Double(damping))
      samples[index] *= Float(rise * fall)
    }
  }

  /// The linear amplitude of every partial, `age` frames after the pluck.
  ///
  /// Both the decay and the bell curve of the bridge go from one partial to the next by a product,
  /// so that a moment costs five exponentials, whatever the number of partials.
  private func partials(at age: Int64) -> [Double] {
    let seconds = Double(max(0, age)) / hertz
    let middle = jawari.to + (jawari.from - jawari.to) * Elementary.exp(-seconds / jawari.time)
    let sharpness = 1 / (2 * jawari.width * jawari.width * middle * middle)
    let distance = 1 - middle
    var bell = jawari.level.linear * Elementary.exp(-sharpness * distance * distance)
    var ratio = Elementary.exp(-sharpness * (2 * distance + 1))
    let bend = Elementary.exp(-2 * sharpness)
    var ring = Elementary.exp(-(decay.base + decay.partial) * seconds)
    let loss = Elementary.exp(-decay.partial * seconds)
    return levels.map { level in
      defer {
        ring *= loss
        bell *= ratio
        ratio *= bend
      }
      return level * ring * (1 + bell)
    }
  }
}
