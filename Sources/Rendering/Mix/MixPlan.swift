internal import Clips
internal import MeditationScript
internal import Pacing
internal import Sound
internal import Timebase

/// Everything about a track's mix that is decided before its first block: gains, ducking, the order
/// of strikes, seeds.
///
/// Computed once a track; any number of readers may be made from it, on any threads.
package struct MixPlan: Sendable {
  /// Of the whole track.
  let length: Frames
  let rate: SampleRate
  let seed: UInt64
  let ceiling: Decibels
  let isDry: Bool
  private(set) var voice: [ClipPart] = []
  private(set) var bells: [BellPart] = []
  private(set) var breath: [BreathPart] = []
  private(set) var beds: [BedPart] = []
  /// What is heard where nothing else is; `nil` for exact silence.
  private(set) var roomTone: RoomTonePart?
  /// Takes what still rings away at the end of what is heard.
  let fade: EndFade
  let ducking: Ducking
  let clips: ClipStore<ClipKey>

  /// A stored clip as it is heard once.
  struct ClipPart: Sendable {
    let entry: ClipStoreEntry
    let start: Frames
    let gain: Double
  }

  /// A bell as it is heard once.
  enum BellPart: Sendable {
    case voice(any BellVoice & Sendable, start: Frames)
    case clip(ClipPart)
  }

  /// One half of a breath, or the tick that begins a phase.
  enum BreathPart: Sendable {
    case swell(BreathSwell, start: Frames)
    case tick(StrikeVoice, start: Frames)
  }

  /// A bed over a part of the track, its fades included.
  struct BedPart: Sendable {
    let sound: TrackSounds.BedSound
    let range: Range<Frames>
    let gain: Double
    /// Of its noise.
    let seed: UInt64
  }

  /// The air of a room, from a track's first frame to its last.
  struct RoomTonePart: Sendable {
    let definition: BedDefinition
    let gain: Double
    let seed: UInt64
  }

  package init(_ track: Track) {
    self.init(track, SourceLoudness(of: track))
  }

  /// - Parameter own: what the track's sounds measure on their own.
  package init(_ track: Track, _ own: SourceLoudness) {
    let timeline = track.timeline
    rate = timeline.rate
    length = timeline.length
    seed = track.request.seed
    ceiling = track.request.peak
    isDry = track.request.isDry
    clips = track.clips
    fade = EndFade(
      length: Self.fadeLength(of: timeline, to: track.content.upperBound),
      end: track.content.upperBound)
    let gains = MixGains(of: track, own)
    ducking = Ducking(Self.speech(in: timeline), depth: gains.ducking, rate: rate)
    /// The last strike of each bell: the next one meets what still rings of it.
    var ringing: [SoundChoice: StrikeVoice] = [:]
    for (index, event) in timeline.all.enumerated() {
      switch event.content {
      case .speech(let phrase): add(track.clips[.phrase(phrase)], event, gain: gains.voice)
      case .file(let recording):
        add(
          track.clips[.sound(recording.path)], event, gain: gains.file(recording.path))
      case .strike(let strike):
        add(
          strike, of: track.sounds.bells[strike.bell], at: event.start, index,
          gain: gains.strike(strike), &ringing)
      case .breath(let phase, let cue): add(phase, cue, event, index, gains)
      default: continue
      }
    }
    addBeds(of: track, gains)
    if let gain = gains.roomTone, let definition = track.sounds.roomTone, !track.isFilledByBeds {
      roomTone = RoomTonePart(
        definition: definition, gain: gain,
        seed: CounterNoise(seed: seed, stream: "room tone").bits(at: 0))
    }
  }

  private mutating func add(_ entry: ClipStoreEntry?, _ event: Timeline.Event, gain: Double?) {
    guard let entry, let gain else { return }
    voice.append(ClipPart(entry: entry, start: event.start, gain: gain))
  }

  private mutating func add(
    _ strike: StrikeRequest, of bell: TrackSounds.BellSound?, at start: Frames, _ index: Int,
    gain: Double?, _ ringing: inout [SoundChoice: StrikeVoice]
  ) {
    guard let bell, let gain else { return }
    switch bell {
    case .recorded(let entry, _):
      bells.append(
        .clip(ClipPart(entry: entry, start: start, gain: gain * strike.velocity)))
    case .modal(let definition):
      let noise = CounterNoise(seed: seed, stream: "strike \(index)")
      let mallet = strike.mallet
      if strike.touch == .rub {
        let rub = BellRub(
          definition, mallet: mallet, start: start,
          length: rate.frames(seconds: TrackSounds.rub), gain: gain, variation: noise, rate: rate)
        bells.append(.voice(rub, start: start))
      } else {
        let voice = StrikeVoice(
          definition, dynamics: StrikeDynamics(mallet: mallet, velocity: strike.velocity),
          start: start, gain: gain, variation: noise, after: ringing[strike.bell], rate: rate)
        ringing[strike.bell] = voice
        bells.append(.voice(voice, start: start))
      }
    }
  }

  private mutating func add(
    _ phase: BreathPhase, _ cue: BreathCue, _ event: Timeline.Event, _ index: Int,
    _ gains: MixGains
  ) {
    let key = SourceLoudness.BreathKey(phase, cue, length: event.length)
    guard let gain = gains.breath(key), gain > 0 else { return }
    guard cue != .tick else {
      breath.append(
        .tick(
          BreathTick.strike(phase, start: event.start, gain: gain, rate: rate),
          start: event.start))
      return
    }
    let seed = CounterNoise(seed: seed, stream: "breath").bits(at: Int64(index))
    breath.append(
      .swell(
        BreathSwell(
          phase, cue: cue, start: event.start, length: event.length, gain: gain, seed: seed,
          rate: rate), start: event.start))
  }

  /// Each bed sounds until the next one begins, and goes while that one comes.
  private mutating func addBeds(of track: Track, _ gains: MixGains) {
    let changes = track.beds
    let last = track.content.upperBound
    for (index, change) in changes.enumerated() {
      guard let choice = change.bed, let sound = track.sounds.beds[choice],
        let gain = gains.bed(choice, sound)
      else { continue }
      let end =
        index + 1 < changes.count
        ? min(last, changes[index + 1].start + rate.frames(seconds: BedSource.fall)) : last
      beds.append(
        BedPart(
          sound: sound, range: change.start..<end, gain: gain,
          seed: CounterNoise(seed: seed, stream: "bed \(choice.text)").bits(at: 0)))
    }
  }

  private static func speech(in timeline: Timeline) -> [Range<Frames>] {
    timeline.all.compactMap { event in
      switch event.content {
      case .speech, .file: event.start..<event.end
      default: nil
      }
    }
  }

  /// A bell's tail is taken away gently; anything else has ended by itself.
  private static func fadeLength(of timeline: Timeline, to end: Frames) -> Frames {
    let shortest = timeline.rate.frames(seconds: 0.05)
    guard let last = timeline.events.last(where: { $0.end <= end }), case .pause = last.content
    else { return shortest }
    return max(shortest, min(Frames(last.length.count / 2), timeline.rate.frames(seconds: 6)))
  }
}
