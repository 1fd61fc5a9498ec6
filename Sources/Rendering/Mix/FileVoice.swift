internal import Sound
internal import Speech

/// A sound file of the script's own as it sounds: read block by block, since it may be long.
struct FileVoice {
  private let left: ClipStoreEntry
  private let right: ClipStoreEntry
  private let gain: Float

  init?(path: String, gain: Double, in clips: ClipStore<ClipKey>) {
    guard let left = clips[.sound(path: path, channel: 0)],
      let right = clips[.sound(path: path, channel: 1)]
    else { return nil }
    self.left = left
    self.right = right
    self.gain = Float(gain)
  }

  var length: Frames { left.length }

  /// - Parameter position: of the block's first frame, from the beginning of the sound.
  func add(
    to block: StereoBlock, at position: Frames, from clips: ClipStore<ClipKey>
  ) throws(ClipStoreFailure) {
    let from = max(.zero, position)
    let to = min(length, position + Frames(StereoBlock.frames))
    guard from < to else { return }
    let one = try clips.samples(of: left, in: from..<to)
    let other = try clips.samples(of: right, in: from..<to)
    block.add(left: one.span, right: other.span, at: Int((from - position).count), gain: gain)
  }
}
