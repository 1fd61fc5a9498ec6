internal import Clips
internal import Sound
internal import Timebase

/// A stored clip as it is heard once: a spoken phrase, or a sound file.
///
/// Read block by block from where it waits, so that a long one costs no more memory than a short one.
final class ClipSource: SoundSource {
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
    let channels = try clips.samples(of: entry, in: from..<to)
    guard let first = channels.first, let last = channels.last else { return }
    let place = Int((start + from - position).count)
    if channels.count == 1 {
      block.add(mono: first.span, at: place, gain: gain)
    } else {
      block.add(left: first.span, right: last.span, at: place, gain: gain)
    }
  }
}
