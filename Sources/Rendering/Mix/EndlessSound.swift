internal import Clips
internal import Loudness
internal import Sound
internal import Timebase

/// A sound that is there at every frame of any track.
protocol EndlessSound: AnyObject {
  /// Adds the block starting at `position`, whichever was asked for before.
  func add(to block: StereoBlock, at position: Frames) throws
}

/// A bed made by figures.
final class MadeBed: EndlessSound {
  private let bed: Bed

  init(_ definition: BedDefinition, seed: UInt64, rate: SampleRate) {
    bed = Bed(definition, seed: seed, rate: rate)
  }

  func add(to block: StereoBlock, at position: Frames) throws {
    bed.fill(block, at: position)
  }
}

/// A sound file that goes on for ever: its end goes over into its beginning.
final class RecordedBed: EndlessSound {
  private let loop: LoopedSound

  init(_ entry: ClipStoreEntry, in clips: ClipStore<ClipKey>, rate: SampleRate) {
    loop = LoopedSound(StoredSound(entry: entry, clips: clips), rate: rate)
  }

  func add(to block: StereoBlock, at position: Frames) throws {
    try loop.fill(block, at: position)
  }

  /// How loud it is as it goes on, over some of its rounds.
  func loudness(rate: SampleRate) throws -> BedLoudness {
    var meter = LoudnessMeter(channels: 2, rate: rate)
    let block = StereoBlock()
    let end = rate.frames(seconds: 20)
    // The meter's first window is not full.
    let first = rate.frames(seconds: 0.4)
    var position = Frames.zero
    var loudest = -Double.infinity
    while position < end {
      block.clear()
      try add(to: block, at: position)
      meter.add(block)
      position += Frames(StereoBlock.frames)
      if position >= first { loudest = max(loudest, meter.momentary) }
    }
    let integrated = meter.integrated
    return BedLoudness(integrated: integrated, swell: Decibels(loudest - integrated))
  }

  private struct StoredSound: StereoSource {
    let entry: ClipStoreEntry
    let clips: ClipStore<ClipKey>

    var length: Frames { entry.frames }

    func read(
      at position: Frames, left: inout MutableSpan<Float>, right: inout MutableSpan<Float>
    ) throws {
      let channels = try clips.samples(
        of: entry, in: position..<(position + Frames(left.count)))
      guard let first = channels.first, let last = channels.last else { return }
      for index in 0..<left.count {
        left[index] = first[index]
        right[index] = last[index]
      }
    }
  }
}
