/// A second-order filter, in transposed direct form 2.
///
/// In `Double`: at 70 Hz single precision would lose 30 dB of its signal to noise.
package struct Biquad: Sendable {
  private let b0: Double
  private let b1: Double
  private let b2: Double
  private let a1: Double
  private let a2: Double
  private var first = 0.0
  private var second = 0.0

  /// - Parameters:
  ///   - b: coefficients of the input: present, one before, two before.
  ///   - a: coefficients of the output, in the same order; all are divided by the first.
  init(b: (Double, Double, Double), a: (Double, Double, Double)) {
    b0 = b.0 / a.0
    b1 = b.1 / a.0
    b2 = b.2 / a.0
    a1 = a.1 / a.0
    a2 = a.2 / a.0
  }

  /// Filters one sample.
  @inline(__always)
  mutating func next(_ input: Double) -> Double {
    let output = b0 * input + first
    first = b1 * input - a1 * output + second
    second = b2 * input - a2 * output
    return output
  }
}

extension [Biquad] {
  /// Filters samples in place by all filters in order.
  mutating func apply(to samples: inout [Float]) {
    samples.withUnsafeMutableBufferPointer { samples in
      var first = 0
      // Two filters in one pass: the second works on one sample while the first takes the next.
      while first < count {
        var one = self[first]
        guard first + 1 < count else {
          for index in samples.indices {
            samples[index] = Float(one.next(Double(samples[index])))
          }
          self[first] = one
          return
        }
        var other = self[first + 1]
        for index in samples.indices {
          samples[index] = Float(other.next(one.next(Double(samples[index]))))
        }
        self[first] = one
        self[first + 1] = other
        first += 2
      }
    }
  }
}
