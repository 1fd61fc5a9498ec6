internal import Sound
package import Timebase

/// A finished track, read like a file: any number of frames at a time, from any frame on.
///
/// However it is cut, the frames are the same. Memory is that of a few blocks.
package final class TrackReader {
  package let length: Frames
  package let format: PCMFormat
  /// The next frame to be read.
  package private(set) var position = Frames.zero
  private let master: Master
  private let quantiser: Quantiser
  /// What is being read out, and where it begins.
  private var cell: Master.Cell?
  private var start: Frames

  /// - Parameter withStems: whether stems will be read, too.
  package init(_ plan: MixPlan, format: PCMFormat = PCMFormat(), withStems: Bool = false) {
    self.format = format
    length = plan.length
    master = Master(plan, withStems: withStems)
    start = .zero
    quantiser = Quantiser(seed: plan.seed, format: format)
  }

  /// Reads on from another frame.
  ///
  /// - Parameter frame: kept within the track.
  package func seek(to frame: Frames) {
    position = min(max(frame, .zero), length)
    cell = nil
    start = master.seek(to: position)
  }

  /// Reads frames, interleaved.
  ///
  /// - Parameters:
  ///   - frames: how many at most.
  ///   - samples: gets them, in whole steps, from frame `first` on.
  /// - Returns: how many; fewer only at the end.
  package func read(
    _ frames: Int, into samples: inout [Int32], from first: Int = 0
  ) throws -> Int {
    try read(frames) { cell, frames, done in
      quantiser.quantise(
        cell.mix, at: position, frames: frames, into: &samples, from: first + done)
    }
  }

  /// Reads frames and their stems, which add up to them exactly.
  ///
  /// Each stem is what it adds to the finished sum of those before it, so that rounding, dither and
  /// limiter are shared out among them and nothing is left over.
  ///
  /// - Parameter stems: get as many samples as `samples` does, in the order of `Stem`.
  package func read(
    _ frames: Int, into samples: inout [Int32], stems: inout [[Int32]]
  ) throws -> Int {
    try read(frames) { cell, frames, done in
      for (stem, sum) in (cell.sums + [cell.mix]).enumerated() {
        quantiser.quantise(
          sum, at: position, frames: frames, into: &stems[stem], from: done)
      }
      let range = (done * format.channels)..<((done + frames.count) * format.channels)
      for index in range {
        samples[index] = stems[Stem.allCases.count - 1][index]
        for stem in (1..<Stem.allCases.count).reversed() {
          stems[stem][index] -= stems[stem - 1][index]
        }
      }
    }
  }

  /// - Parameter body: takes frames of a cell, as the ones after so many that are done.
  private func read(
    _ frames: Int, _ body: (_ cell: Master.Cell, _ frames: Range<Int>, _ done: Int) -> Void
  ) throws -> Int {
    try flushingDenormals {
      var done = 0
      while done < frames, position < length {
        let (cell, offset, left) = try current()
        let count = min(left, frames - done)
        body(cell, offset..<(offset + count), done)
        done += count
        position += Frames(count)
      }
      return done
    }
  }

  /// The cell that `position` lies in, where in it that is, and how many of its frames may be taken.
  private func current() throws -> (Master.Cell, offset: Int, left: Int) {
    let size = StereoBlock.frames
    while true {
      if let cell {
        let offset = (position - start).count
        if offset < size {
          return (cell, Int(offset), Int(min(Int64(size) - offset, (length - position).count)))
        }
        master.recycle(cell)
        self.cell = nil
        start += Frames(size)
      }
      cell = try master.next()
    }
  }
}
