internal import Sound

/// Frames of a track that go out at once, interleaved: large writes cost the system far less than many
/// small ones.
final class MixPiece {
  private(set) var mix: [Int32]
  /// In the order of `Stem`; empty if nobody wants them.
  private(set) var stems: [[Int32]]
  private(set) var frames = 0

  /// Of a whole piece.
  static let frames = 32 * StereoBlock.frames

  init(channels: Int, withStems: Bool) {
    mix = Array(repeating: 0, count: channels * Self.frames)
    stems = Array(repeating: mix, count: withStems ? Stem.allCases.count : 0)
  }

  /// Reads the next frames.
  ///
  /// - Parameter most: frames, at most those of a whole piece.
  func read(_ most: Int, from reader: TrackReader) throws {
    frames =
      stems.isEmpty
      ? try reader.read(most, into: &mix) : try reader.read(most, into: &mix, stems: &stems)
  }
}
