internal import Pacing
internal import Sound
internal import Speech

/// Adds up what sounds, block by block, at constant memory: only what is heard now is held.
final class Mixer {
  private let track: Track
  private let bells: [String: BellDefinition]
  private let levels: Levels
  private let fade: EndFade
  private let scratch = StereoBlock()
  private var next = 0
  private var clips: [(start: Frames, samples: [Float])] = []
  private var files: [(start: Frames, file: FileVoice)] = []
  private var strikes: [BellStrike] = []
  private var breaths: [BreathSwell] = []

  init(_ track: Track, bells: [String: BellDefinition]) {
    self.track = track
    self.bells = bells
    levels = Levels(of: track, bells: bells)
    fade = EndFade(length: Self.fadeLength(of: track.timeline), end: track.timeline.length)
  }

  /// Fills an empty block; blocks are asked for in order.
  func fill(_ block: StereoBlock, at position: Frames) throws {
    try admit(before: position + Frames(StereoBlock.frames))
    let voice = Float(levels.voice)
    for clip in clips {
      block.add(mono: clip.samples.span, at: Int((clip.start - position).count), gain: voice)
    }
    for (start, file) in files {
      try file.add(to: block, at: position - start, from: track.clips)
    }
    for strike in strikes {
      strike.add(to: block, at: position, scratch: scratch)
    }
    for index in breaths.indices {
      breaths[index].add(to: block, at: position)
    }
    fade.apply(to: block, at: position)
    dismiss(before: position + Frames(StereoBlock.frames))
  }

  /// Lets in every event that begins before `end`.
  private func admit(before end: Frames) throws {
    let events = track.timeline.events
    while next < events.count, events[next].start < end {
      try admit(events[next], index: next)
      next += 1
    }
  }

  private func admit(_ event: Timeline.Event, index: Int) throws {
    let rate = track.timeline.rate
    switch event.content {
    case .speech(let phrase):
      guard let clip = track.clips[.phrase(phrase)] else { return }
      clips.append((event.start, try track.clips.samples(of: clip)))
    case .file(let path):
      guard let gain = levels.files[path],
        let file = FileVoice(path: path, gain: gain, in: track.clips)
      else { return }
      files.append((event.start, file))
    case .strike(let kind):
      guard let definition = bells[kind], let gain = levels.bells[kind] else { return }
      strikes.append(
        BellStrike(
          definition, start: event.start, gain: gain,
          variation: CounterNoise(seed: track.request.seed, stream: "strike \(index)"), rate: rate))
    case .breath(let direction, let cue):
      let key = Levels.BreathKey(direction: direction, cue: cue, length: event.length)
      guard let gain = levels.breaths[key] else { return }
      let seed = CounterNoise(seed: track.request.seed, stream: "breath").bits(at: Int64(index))
      breaths.append(
        BreathSwell(
          direction, cue: cue, start: event.start, length: event.length, gain: gain, seed: seed,
          rate: rate))
    default: return
    }
  }

  private func dismiss(before end: Frames) {
    clips.removeAll { $0.start + Frames($0.samples.count) <= end }
    files.removeAll { $0.start + $0.file.length <= end }
    strikes.removeAll { $0.end <= end }
    breaths.removeAll { $0.end <= end }
  }

  /// A bell's tail is taken away gently; anything else has ended by itself.
  private static func fadeLength(of timeline: Timeline) -> Frames {
    let shortest = timeline.rate.frames(seconds: 0.05)
    guard let last = timeline.events.last, case .pause = last.content else { return shortest }
    return max(shortest, min(Frames(last.length.count / 2), timeline.rate.frames(seconds: 6)))
  }
}
