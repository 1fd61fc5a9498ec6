package import Timebase

/// Takes a track to silence over its last frames, so that it ends on an exact zero.
package struct EndFade: Sendable {
  private let start: Int64
  private let end: Int64

  /// - Parameters:
  ///   - length: how long the fade takes.
  ///   - end: the first frame after the track.
  package init(length: Frames, end: Frames) {
    start = end.count - length.count
    self.end = end.count
  }

  /// Shapes the block that starts at `position`: a raised-cosine fall, then zeros.
  package func apply(to block: StereoBlock, at position: Frames) {
    let first = max(0, start - position.count)
    guard !block.isSilent, first < StereoBlock.frames else { return }
    // The last frame of the track is at the end of the fall.
    let fall = Double(max(1, end - 1 - start))
    for index in Int(first)..<StereoBlock.frames {
      let left = Double(end - 1 - position.count) - Double(index)
      let gain = Float(Elementary.raisedCosine(left / fall))
      block.left[index] *= gain
      block.right[index] *= gain
    }
  }
}
