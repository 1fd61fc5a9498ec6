internal import Pacing
package import Sound

/// A finished track, read like a file: any number of frames at a time, from any frame on.
///
/// However it is cut, the frames are the same. Memory is that of a few blocks.
package final class TrackReader {
  package let length: Frames
  /// The next frame to be read.
  package private(set) var position = Frames.zero
  private let track: Track
  private let mixer: Mixer
  private let quantiser: Quantiser
  private var limiter: Limiter
  /// The next block to be mixed, and the next to come out of the limiter.
  private var mixed = Frames.zero
  private var mastered = Frames.zero
  /// The block that is being read out, and where it begins.
  private var block: StereoBlock?
  private var start = Frames.zero

  /// The limiter looks this many blocks back.
  private static let memory = 4

  package init(_ track: Track) {
    self.track = track
    length = track.timeline.length
    mixer = Mixer(track)
    quantiser = Quantiser(seed: track.request.seed)
    limiter = Self.limiter(for: track)
  }

  /// Reads on from another frame.
  ///
  /// - Parameter frame: kept within the track.
  package func seek(to frame: Frames) {
    position = min(max(frame, .zero), length)
    let size = Int64(StereoBlock.frames)
    let first = position.count / size - Int64(Self.memory)
    mixed = Frames(max(0, first) * size)
    mastered = mixed
    block = nil
    limiter = Self.limiter(for: track)
  }

  /// Reads frames, interleaved left and right.
  ///
  /// - Parameters:
  ///   - frames: how many at most.
  ///   - samples: gets them from frame `first` on.
  /// - Returns: how many; fewer only at the end.
  package func read(
    _ frames: Int, into samples: inout [Int16], from first: Int = 0
  ) throws -> Int {
    try flushingDenormals {
      var done = 0
      while done < frames, position < length {
        let block = try current()
        let offset = Int((position - start).count)
        let left = Int(min(Int64(StereoBlock.frames - offset), (length - position).count))
        let count = min(left, frames - done)
        quantiser.quantise(
          block, at: position, frames: offset..<(offset + count), into: &samples,
          from: first + done)
        done += count
        position += Frames(count)
      }
      return done
    }
  }

  /// The mastered block that `position` lies in.
  private func current() throws -> StereoBlock {
    if let block {
      if position < start + Frames(StereoBlock.frames) { return block }
      limiter.recycle(block)
      self.block = nil
    }
    while true {
      let next = limiter.takeBlock()
      // Past the end the limiter is fed silence until it has given everything back.
      if mixed < length { try mixer.fill(next, at: mixed) }
      mixed += Frames(StereoBlock.frames)
      guard let finished = limiter.push(next) else { continue }
      start = mastered
      mastered += Frames(StereoBlock.frames)
      guard position < mastered else {
        limiter.recycle(finished)
        continue
      }
      block = finished
      return finished
    }
  }

  private static func limiter(for track: Track) -> Limiter {
    Limiter(ceiling: track.request.peak, rate: track.timeline.rate)
  }
}
