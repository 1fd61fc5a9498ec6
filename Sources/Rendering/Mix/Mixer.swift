internal import Pacing
internal import Sound
internal import Speech

/// Adds up what sounds, block by block, at constant memory: only what is heard now is held.
///
/// A block is a function of its place alone, so a track may be played from anywhere.
final class Mixer {
  private let voice: Bus
  private let bells: BellBus
  private let breath: Bus
  private let fade: EndFade

  init(_ track: Track, studio: Studio) {
    let levels = Levels(of: track, bells: studio.bells)
    let timeline = track.timeline
    let rate = timeline.rate
    let seed = track.request.seed
    let scratch = StereoBlock()
    var voice: [any SoundSource] = []
    var bells: [any SoundSource] = []
    var breath: [any SoundSource] = []
    for (index, event) in timeline.events.enumerated() {
      switch event.content {
      case .speech(let phrase):
        guard let clip = track.clips[.phrase(phrase)] else { continue }
        voice.append(ClipSource(clip, start: event.start, gain: levels.voice, in: track.clips))
      case .file(let path):
        guard let clip = track.clips[.sound(path)], let gain = levels.files[path] else { continue }
        voice.append(FileSource(clip, start: event.start, gain: gain, in: track.clips))
      case .strike(let kind):
        guard let definition = studio.bells[kind], let gain = levels.bells[kind] else { continue }
        let noise = CounterNoise(seed: seed, stream: "strike \(index)")
        bells.append(
          StrikeSource(
            BellStrike(
              definition, start: event.start, gain: gain, variation: noise, rate: rate),
            start: event.start, scratch: scratch))
      case .breath(let direction, let cue):
        let key = Levels.BreathKey(direction: direction, cue: cue, length: event.length)
        guard let gain = levels.breaths[key] else { continue }
        let own = CounterNoise(seed: seed, stream: "breath").bits(at: Int64(index))
        breath.append(
          BreathSource(
            BreathSwell(
              direction, cue: cue, start: event.start, length: event.length, gain: gain,
              seed: own, rate: rate),
            start: event.start))
      default: continue
      }
    }
    self.voice = Bus(voice)
    self.bells = BellBus(bells, isDry: track.request.isDry, rate: rate)
    self.breath = Bus(breath)
    fade = EndFade(length: Self.fadeLength(of: timeline), end: timeline.length)
  }

  /// Fills an empty block; fastest in order.
  func fill(_ block: StereoBlock, at position: Frames) throws {
    try voice.add(to: block, at: position)
    try bells.add(to: block, at: position)
    try breath.add(to: block, at: position)
    fade.apply(to: block, at: position)
  }

  /// A bell's tail is taken away gently; anything else has ended by itself.
  private static func fadeLength(of timeline: Timeline) -> Frames {
    let shortest = timeline.rate.frames(seconds: 0.05)
    guard let last = timeline.events.last, case .pause = last.content else { return shortest }
    return max(shortest, min(Frames(last.length.count / 2), timeline.rate.frames(seconds: 6)))
  }
}
