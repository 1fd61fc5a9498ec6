internal import Timebase

/// Peaks between the samples, by fourfold oversampling (the method of ITU-R BS.1770-4, annex 2).
struct TruePeakDetector {
  /// Samples needed before and after the one examined.
  static let reach = 16

  /// Frames covered by one reading.
  static let cell = 32

  /// Taps of the three phases between two samples.
  private let phases: [[Float]]

  /// Upper bound of a peak between samples, relative to the highest sample around it.
  let bound: Float

  init() {
    phases = [0.25, 0.5, 0.75].map { offset in
      let taps = (0..<(2 * Self.reach)).map { tap -> Double in
        // Distance from the point examined; a Hann window as wide as the filter.
        let x = Double(tap - Self.reach + 1) - offset
        let sinc = Elementary.sinCos(turns: x / 2).sin / (Double.pi * x)
        let window = 0.5 + 0.5 * Elementary.sinCos(turns: x / Double(2 * Self.reach)).cos
        return sinc * window
      }
      let sum = taps.reduce(0, +)
      return taps.map { Float($0 / sum) }
    }
    bound = phases.map { $0.reduce(0) { $0 + abs($1) } }.max() ?? 1
  }

  /// The highest absolute value within one cell, linear, at the samples and between them.
  ///
  ///   - samples: the channel, with `reach` samples before and after the cell.
  ///   - samples: the channel; `reach` samples before and after the cell.
  ///   - start: the index of the cell's first sample.
  func peak(_ samples: Span<Float>, at start: Int) -> Float {
    precondition(start >= Self.reach && start + Self.cell + Self.reach <= samples.count)
    return samples.withUnsafeBytes { bytes in
      bytes.baseAddress.map { peak($0, at: start) } ?? 0
    }
  }

  private func peak(_ base: UnsafeRawPointer, at start: Int) -> Float {
    typealias Lanes = SIMD8<Float>
    var highest = Lanes.zero
    for vector in stride(from: start, to: start + Self.cell, by: 8) {
      let here = load(base, vector)
      highest = highest.raised(toPeakOf: here)
      for taps in phases {
        var sum = Lanes.zero
        for tap in 0..<(2 * Self.reach) {
          sum += load(base, vector + tap - Self.reach + 1) * taps[tap]
        }
        highest = highest.raised(toPeakOf: sum)
      }
    }
    return highest.max()
  }

  @inline(__always)
  private func load(_ base: UnsafeRawPointer, _ index: Int) -> SIMD8<Float> {
    base.loadUnaligned(
      fromByteOffset: index * MemoryLayout<Float>.stride, as: SIMD8<Float>.self)
  }
}
