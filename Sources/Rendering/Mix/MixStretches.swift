internal import Sound
internal import Timebase

/// A track cut into stretches that several readers take in turns.
///
/// A reader that starts somewhere mixes some blocks before it, which the limiter looks back at. The cuts
/// lie so that those begin where beds begin anew, too: a start costs no more than going on.
struct MixStretches {
  private let length: Frames

  private static let frames = 2 * Bed.segment
  private static let shift = Int64(Master.memory * StereoBlock.frames)

  init(length: Frames) {
    self.length = length
  }

  var count: Int {
    let whole = max(0, length.count - Self.shift) / Self.frames
    return Int(whole) + (self[Int(whole)].isEmpty ? 0 : 1)
  }

  /// Stretches follow each other without a gap, and the last one may be shorter.
  subscript(index: Int) -> Range<Frames> {
    let start = index == 0 ? 0 : Int64(index) * Self.frames + Self.shift
    let end = Int64(index + 1) * Self.frames + Self.shift
    return min(Frames(start), length)..<min(Frames(end), length)
  }

  /// Pieces of a whole stretch.
  static var pieces: Int { Int((frames + shift) / Int64(MixPiece.frames)) + 1 }
}
