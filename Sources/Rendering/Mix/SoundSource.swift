internal import Sound
internal import Timebase

/// Something that sounds for a while: what a bus plays.
///
/// What is added to a block is a function of the block's place alone, whichever was asked for before.
protocol SoundSource: AnyObject {
  /// Its first frame, and the first at which nothing is left to hear.
  var start: Frames { get }
  var end: Frames { get }

  /// Adds the part that falls in the block starting at `position`.
  func add(to block: StereoBlock, at position: Frames) throws
}
