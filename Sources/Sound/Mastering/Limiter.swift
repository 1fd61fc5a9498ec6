package import Timebase

/// Keeps true peaks under a ceiling, looking ahead.
///
/// The gain at any frame depends on a fixed stretch around it and on nothing before: first the
/// lowest gain that cells of 32 frames within 25 ms need, then a raised-cosine mean over the same
/// stretch. The mean of minima that all cover a peak can never exceed what the peak needs, and it
/// moves smoothly down to it and up again. Below the ceiling the samples pass untouched, to the bit.
package final class Limiter {
  private let ceiling: Float
  private let detector = TruePeakDetector()
  private let reach: Int
  private let kernel: [Float]
  /// Blocks waiting for the blocks after them, oldest first.
  private var waiting: [StereoBlock] = []
  private var spare: [StereoBlock] = []
  /// The gain each cell needs, oldest first; begins `margin` cells before the oldest waiting block.
  private var needed: [Float]
  /// Cells that must be known on either side of a block: both windows and one boundary.
  private let margin: Int
  /// The last samples of the block before the one measured, and a block with both its neighbours'
  /// edges.
  private var tail: (left: [Float], right: [Float])
  private var scratch: (left: [Float], right: [Float])
  /// Sample peaks of the block before the one measured next, and of that one.
  private var peaks: (before: Float, here: Float) = (0, 0)
  /// The gain applied to the block handed out last; `nil` if it passed untouched.
  package private(set) var curve: GainCurve?

  private static let side = TruePeakDetector.reach
  private static let cells = StereoBlock.frames / TruePeakDetector.cell

  /// - Parameter ceiling: the highest true peak to allow, in dBTP.
  package init(ceiling: Decibels, rate: SampleRate) {
    // Headroom for differences of other meters' filters, the dither and the moving gain.
    self.ceiling = Float((ceiling - Decibels(0.12)).linear)
    let reach = max(1, Int(rate.frames(seconds: 0.025).count) / TruePeakDetector.cell)
    let length = 2 * reach + 1
    let hann = (0..<length).map {
      Elementary.raisedCosine(
        1 - abs(Double($0 - reach)) / Double(reach + 1))
    }
    let sum = hann.reduce(0, +)
    kernel = hann.map { Float($0 / sum) }
    self.reach = reach
    margin = 2 * reach + 1
    needed = Array(repeating: 1, count: margin)
    let edge = [Float](repeating: 0, count: Self.side)
    tail = (edge, edge)
    let whole = [Float](repeating: 0, count: 2 * Self.side + StereoBlock.frames)
    scratch = (whole, whole)
  }

  /// An empty block to fill and hand to `push`.
  package func takeBlock() -> StereoBlock {
    guard let block = spare.popLast() else { return StereoBlock() }
    block.clear()
    return block
  }

  /// Takes the next block; returns the oldest one once enough of what follows it is known.
  ///
  /// The block returned must be given back with `recycle`.
  package func push(_ block: StereoBlock) -> StereoBlock? {
    waiting.append(block)
    guard waiting.count > 1 else {
      peaks.here = block.peak
      return nil
    }
    measure(waiting[waiting.count - 2], next: block)
    let future = needed.count - margin - Self.cells
    guard future >= margin else { return nil }
    let oldest = waiting.removeFirst()
    curve = gainOfOldest()
    curve?.apply(to: oldest)
    needed.removeFirst(Self.cells)
    return oldest
  }

  /// Takes back a block that `push` returned, to be used again.
  package func recycle(_ block: StereoBlock) {
    spare.append(block)
  }

  /// Computes the gain each cell of `block` needs; `next` is the block after it.
  private func measure(_ block: StereoBlock, next: StereoBlock) {
    let nextPeak = next.peak
    let loudest = max(peaks.before, peaks.here, nextPeak)
    defer {
      peaks = (peaks.here, nextPeak)
      keepTail(of: block)
    }
    guard loudest * detector.bound > ceiling else {
      needed.append(contentsOf: repeatElement(1, count: Self.cells))
      return
    }
    fill(&scratch.left, tail.left, block.left, next.left)
    fill(&scratch.right, tail.right, block.right, next.right)
    for cell in 0..<Self.cells {
      let start = Self.side + cell * TruePeakDetector.cell
      let around = (start - Self.side)..<(start + TruePeakDetector.cell + Self.side)
      let near = max(Self.peak(scratch.left, around), Self.peak(scratch.right, around))
      guard near * detector.bound > ceiling else {
        needed.append(1)
        continue
      }
      let peak = max(
        detector.peak(scratch.left.span, at: start), detector.peak(scratch.right.span, at: start))
      needed.append(peak > ceiling ? ceiling / peak : 1)
    }
  }

  /// [the last samples before | the block | the first samples after].
  private func fill(
    _ samples: inout [Float], _ before: [Float], _ block: UnsafeMutableBufferPointer<Float>,
    _ after: UnsafeMutableBufferPointer<Float>
  ) {
    samples.withUnsafeMutableBufferPointer { samples in
      for index in 0..<Self.side {
        samples[index] = before[index]
        samples[Self.side + StereoBlock.frames + index] = after[index]
      }
      for index in 0..<StereoBlock.frames {
        samples[Self.side + index] = block[index]
      }
    }
  }

  private func keepTail(of block: StereoBlock) {
    let first = StereoBlock.frames - Self.side
    for index in 0..<Self.side {
      tail.left[index] = block.left[first + index]
      tail.right[index] = block.right[first + index]
    }
  }

  /// - Parameter range: a whole number of vectors of eight.
  private static func peak(_ samples: [Float], _ range: Range<Int>) -> Float {
    samples.withUnsafeBytes { bytes in
      let size = MemoryLayout<Float>.stride
      let part = bytes[(size * range.lowerBound)..<(size * range.upperBound)]
      return SIMD8<Float>.zero.raised(toPeakOf: UnsafeRawBufferPointer(rebasing: part)).max()
    }
  }

  /// The smoothed gain of the block whose cells begin at `margin`; `nil` where it stays at one.
  private func gainOfOldest() -> GainCurve? {
    let window = needed[0..<(2 * margin + Self.cells)]
    guard window.contains(where: { $0 < 1 }) else { return nil }
    // A boundary lies between two cells and must satisfy both. Each window takes `reach` from
    // either end, which leaves the boundaries of this block, first to last.
    let boundary = (1..<window.count).map { min(window[$0 - 1], window[$0]) }
    let minima = (reach..<(boundary.count - reach)).map { centre in
      boundary[(centre - reach)...(centre + reach)].min() ?? 1
    }
    return GainCurve(
      (reach..<(minima.count - reach)).map { centre in
        zip(kernel, minima[(centre - reach)...(centre + reach)]).reduce(Float(0)) {
          $0 + $1.0 * $1.1
        }
      })
  }
}
