internal import SoundFile
internal import Timebase

/// A track's pieces in order, mixed by as many cores as there are; the bytes are the same for any number.
final class MixPieces {
  /// The next frame.
  private(set) var position = Frames.zero
  private let length: Frames
  private let stretches: MixStretches
  private let lanes: [MixLane]
  /// Without lanes: who reads, and what into.
  private let alone: (reader: TrackReader, piece: MixPiece)?
  private var stretch = 0
  /// The lanes of pieces that were handed out and may still be looked at, oldest first.
  private var held: [MixLane] = []

  /// Pieces that sinks on threads hold, the one that is written now included.
  private static let held = BackgroundSink.depth + 2

  init(_ plan: MixPlan, format: PCMFormat, withStems: Bool, cores: Int) {
    length = plan.length
    let stretches = MixStretches(length: plan.length)
    self.stretches = stretches
    guard cores > 1 else {
      lanes = []
      alone = (
        TrackReader(plan, format: format, withStems: withStems),
        MixPiece(channels: format.channels, withStems: withStems)
      )
      return
    }
    alone = nil
    let count = max(1, min(cores, stretches.count))
    lanes = (0..<count).map { lane in
      let own = stride(from: lane, to: stretches.count, by: count).map { stretches[$0] }
      return MixLane(
        plan, format: format, withStems: withStems, stretches: own, held: Self.held)
    }
  }

  /// - Returns: a piece that stays as it is for as long as a sink on a thread may hold it; `nil` at the
  ///   track's end.
  func next() throws -> MixPiece? {
    guard position < length else { return nil }
    let piece: MixPiece
    if let alone {
      try alone.piece.read(MixPiece.frames, from: alone.reader)
      piece = alone.piece
    } else {
      let lane = lanes[stretch % lanes.count]
      piece = try lane.take()
      held.append(lane)
      if held.count > Self.held { held.removeFirst().giveBack() }
    }
    position += Frames(piece.frames)
    if position >= stretches[stretch].upperBound { stretch += 1 }
    return piece
  }
}
