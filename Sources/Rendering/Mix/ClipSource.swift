internal import Sound
internal import Speech

/// A clip as it is heard once: a spoken phrase, whole in memory while it sounds.
final class ClipSource: SoundSource {
  let start: Frames
  private let entry: ClipStoreEntry
  private let gain: Float
  private let clips: ClipStore<ClipKey>
  private var channels: [[Float]] = []

  init(_ entry: ClipStoreEntry, start: Frames, gain: Double, in clips: ClipStore<ClipKey>) {
    self.entry = entry
    self.start = start
    self.gain = Float(gain)
    self.clips = clips
  }

  var end: Frames { start + entry.frames }

  func add(to block: StereoBlock, at position: Frames) throws {
    if channels.isEmpty { channels = try clips.samples(of: entry) }
    block.add(channels, at: Int((start - position).count), gain: gain)
  }

  func rest() {
    channels = []
  }
}

/// A sound file of the script's own: read block by block, since it may be long.
final class FileSource: SoundSource {
  let start: Frames
  private let entry: ClipStoreEntry
  private let gain: Float
  private let clips: ClipStore<ClipKey>

  init(_ entry: ClipStoreEntry, start: Frames, gain: Double, in clips: ClipStore<ClipKey>) {
    self.entry = entry
    self.start = start
    self.gain = Float(gain)
    self.clips = clips
  }

  var end: Frames { start + entry.frames }

  func add(to block: StereoBlock, at position: Frames) throws {
    let from = max(.zero, position - start)
    let to = min(entry.frames, position - start + Frames(StereoBlock.frames))
    guard from < to else { return }
    block.add(
      try clips.samples(of: entry, in: from..<to), at: Int((start + from - position).count),
      gain: gain)
  }
}

extension StereoBlock {
  /// Adds one channel to both sides, or two to theirs.
  fileprivate func add(_ channels: [[Float]], at start: Int, gain: Float) {
    guard let first = channels.first, let last = channels.last else { return }
    if channels.count == 1 {
      add(mono: first.span, at: start, gain: gain)
    } else {
      add(left: first.span, right: last.span, at: start, gain: gain)
    }
  }
}
