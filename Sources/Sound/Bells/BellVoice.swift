package import Timebase

/// A bell's sound at a place on the track's clock: a strike, a rub, or a recording.
///
/// What is added to a block is a function of the block's position alone, so blocks may be asked for
/// in any order, or not at all. Positions are whole multiples of `StereoBlock.frames`.
package protocol BellVoice: Sendable {
  /// The first frame after the sound.
  var end: Frames { get }

  /// Adds the part that falls in the block starting at `position`.
  ///
  /// - Parameter scratch: a block to work in; its content is overwritten.
  func add(to block: StereoBlock, at position: Frames, scratch: StereoBlock)
}
