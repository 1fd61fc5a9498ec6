/// A delay line of fixed length.
struct DelayLine {
  private var samples: [Float]
  private var place = 0

  /// - Parameter length: the delay in frames, at least one.
  init(_ length: Int) {
    samples = Array(repeating: 0, count: max(1, length))
  }

  /// The sample pushed `length` frames ago.
  @inline(__always)
  var end: Float { samples[place] }

  /// The sample pushed `age` frames ago, from 1 to the line's length.
  @inline(__always)
  func tap(_ age: Int) -> Float {
    let index = place - age
    return samples[index < 0 ? index + samples.count : index]
  }

  /// Stores one sample, replacing the oldest.
  @inline(__always)
  mutating func push(_ sample: Float) {
    samples[place] = sample
    place = place + 1 == samples.count ? 0 : place + 1
  }

  /// Uses the line as a Schroeder all-pass: flat in magnitude, spread in time.
  @inline(__always)
  mutating func diffuse(_ input: Float, by gain: Float) -> Float {
    let late = end
    let fed = input - gain * late
    push(fed)
    return late + gain * fed
  }

  mutating func clear() {
    for index in samples.indices { samples[index] = 0 }
  }
}
