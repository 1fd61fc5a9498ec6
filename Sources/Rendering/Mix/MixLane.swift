internal import Dispatch
internal import Synchronization
internal import Timebase

/// A thread that mixes stretches of a track, one in so many, while other lanes mix the others.
///
/// What it has mixed waits until it is taken, and is never more than a stretch and what is still held of
/// the one before.
final class MixLane {
  private let ring: Ring
  private let queue = DispatchQueue(label: "render-meditation.mix")
  private var taken = 0

  /// - Parameters:
  ///   - stretches: its own, in order.
  ///   - held: pieces that may be in somebody's hands when it mixes on.
  init(
    _ plan: MixPlan, format: PCMFormat, withStems: Bool, stretches: [Range<Frames>], held: Int
  ) {
    let ring = Ring(
      capacity: MixStretches.pieces + held, channels: format.channels, withStems: withStems)
    self.ring = ring
    queue.async {
      do {
        let reader = TrackReader(plan, format: format, withStems: withStems)
        for stretch in stretches {
          reader.seek(to: stretch.lowerBound)
          while reader.position < stretch.upperBound {
            let left = Int((stretch.upperBound - reader.position).count)
            let isWanted = try ring.fill { try $0.read(min(left, MixPiece.frames), from: reader) }
            guard isWanted else { return }
          }
        }
      } catch {
        ring.fail(error)
      }
    }
  }

  deinit {
    ring.stop()
    queue.sync {}
  }

  /// The next piece, which stays as it is until it is given back.
  ///
  /// - Throws: what mixing failed with.
  func take() throws -> MixPiece {
    defer { taken += 1 }
    return try ring.piece(taken)
  }

  /// Gives the oldest piece back that was taken.
  func giveBack() { ring.giveBack() }

  /// Pieces that are used again and again: a piece is either the lane's, or the taker's, as the two
  /// semaphores have it.
  private final class Ring: @unchecked Sendable {
    private let pieces: [MixPiece]
    private let empty: DispatchSemaphore
    private let full = DispatchSemaphore(value: 0)
    private var filled = 0
    private let state = Mutex<(failure: (any Error)?, isStopped: Bool)>((nil, false))

    init(capacity: Int, channels: Int, withStems: Bool) {
      pieces = (0..<capacity).map { _ in MixPiece(channels: channels, withStems: withStems) }
      // A semaphore must not end below the value it began with.
      empty = DispatchSemaphore(value: 0)
      for _ in pieces { empty.signal() }
    }

    /// - Returns: whether anybody wants more.
    func fill(_ body: (MixPiece) throws -> Void) throws -> Bool {
      empty.wait()
      guard state.withLock({ !$0.isStopped }) else { return false }
      try body(pieces[filled % pieces.count])
      filled += 1
      full.signal()
      return true
    }

    func piece(_ index: Int) throws -> MixPiece {
      full.wait()
      if let failure = state.withLock({ $0.failure }) { throw failure }
      return pieces[index % pieces.count]
    }

    func giveBack() { empty.signal() }

    func fail(_ error: any Error) {
      state.withLock { $0.failure = error }
      full.signal()
    }

    func stop() {
      state.withLock { $0.isStopped = true }
      empty.signal()
    }
  }
}
