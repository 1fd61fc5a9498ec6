import Foundation

/// The peak of the band-limited wave through samples, read with nothing of ours.
///
/// Eightfold, 129 taps of a Hann-windowed sine over x: within 0.01 dB up to 20 kHz at 44.1 kHz.
enum TruePeak {
  private static let side = 64
  private static let phases: [[Double]] = (0..<8).map { phase in
    (-side...side).map { tap in
      let x = Double(tap) - Double(phase) / 8
      guard x != 0 else { return 1 }
      return sin(.pi * x) / (.pi * x) * (0.5 + 0.5 * cos(.pi * x / Double(side + 1)))
    }
  }

  static func linear(_ samples: [Float]) -> Double {
    let silence = [Double](repeating: 0, count: side)
    let padded = silence + samples.map(Double.init) + silence
    var highest = 0.0
    padded.withUnsafeBufferPointer { padded in
      for start in samples.indices {
        for taps in phases {
          var sum = 0.0
          for tap in 0...(2 * side) { sum += padded[start + tap] * taps[tap] }
          highest = max(highest, abs(sum))
        }
      }
    }
    return highest
  }

  /// In dBTP.
  static func level(_ samples: [Float]) -> Double { 20 * log10(linear(samples)) }
}
