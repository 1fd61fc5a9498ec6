internal import Clips
internal import MeditationScript
internal import Pacing
internal import Sound
internal import Timebase

/// Makes a source of every event that sounds, with its gain, for the bus it belongs to.
struct SourceMaker {
  private(set) var voice: [any SoundSource] = []
  private(set) var bells: [any SoundSource] = []
  private(set) var breath: [any SoundSource] = []
  private(set) var beds: [any SoundSource] = []
  private let track: Track
  private let levels: Levels
  private let scratch = StereoBlock()
  /// The last strike of each bell: the next one meets what still rings of it.
  private var ringing: [SoundChoice: BellStrike] = [:]

  init(_ track: Track) {
    self.track = track
    levels = Levels(of: track)
    for (index, event) in track.content.all.enumerated() { add(event, index) }
    addBeds()
  }

  private var rate: SampleRate { track.content.rate }

  private mutating func add(_ event: Timeline.Event, _ index: Int) {
    switch event.content {
    case .speech(let phrase):
      guard let clip = track.clips[.phrase(phrase)] else { return }
      voice.append(ClipSource(clip, start: event.start, gain: levels.voice, in: track.clips))
    case .file(let path):
      guard let clip = track.clips[.sound(path)], let gain = levels.files[path] else { return }
      voice.append(ClipSource(clip, start: event.start, gain: gain, in: track.clips))
    case .strike(let stroke): add(stroke, at: event.start, index)
    case .breath(let phase, let cue): add(phase, cue, event, index)
    default: return
    }
  }

  private mutating func add(_ stroke: BellStroke, at start: Frames, _ index: Int) {
    guard let bell = track.sounds.bells[stroke.bell], let gain = levels.strokes[stroke] else {
      return
    }
    switch bell {
    case .recorded(let entry, _):
      bells.append(
        ClipSource(entry, start: start, gain: gain * stroke.velocity, in: track.clips))
    case .modal(let definition):
      let noise = CounterNoise(seed: track.request.seed, stream: "strike \(index)")
      let mallet = stroke.mallet.map(Mallet.init)
      if stroke.touch == .rub {
        let rub = BellRub(
          definition, mallet: mallet, start: start,
          length: rate.frames(seconds: TrackSounds.rub), gain: gain, variation: noise, rate: rate)
        bells.append(BellSource(rub, start: start, scratch: scratch))
      } else {
        let strike = BellStrike(
          definition, manner: StrikeManner(mallet: mallet, velocity: stroke.velocity),
          start: start, gain: gain, variation: noise, after: ringing[stroke.bell], rate: rate)
        ringing[stroke.bell] = strike
        bells.append(BellSource(strike, start: start, scratch: scratch))
      }
    }
  }

  private mutating func add(
    _ phase: BreathPhase, _ cue: BreathCue, _ event: Timeline.Event, _ index: Int
  ) {
    let key = Levels.BreathKey(
      phase: phase, cue: cue, length: cue == .tick ? .zero : event.length)
    guard let gain = levels.breaths[key], gain > 0 else { return }
    if cue == .tick {
      let tick = BreathTick.strike(phase, start: event.start, gain: gain, rate: rate)
      breath.append(BellSource(tick, start: event.start, scratch: scratch))
    } else {
      let seed = CounterNoise(seed: track.request.seed, stream: "breath").bits(at: Int64(index))
      breath.append(
        BreathSource(
          BreathSwell(
            phase, cue: cue, start: event.start, length: event.length, gain: gain, seed: seed,
            rate: rate), start: event.start))
    }
  }

  /// Each bed sounds until the next one begins, and goes while that one comes.
  private mutating func addBeds() {
    let length = track.content.length
    let speech = track.content.all.compactMap { event -> Range<Frames>? in
      switch event.content {
      case .speech, .file: event.start..<event.end
      default: nil
      }
    }
    let ducking = Ducking(speech, depth: levels.ducking, rate: rate)
    let changes = track.beds
    for (index, change) in changes.enumerated() {
      guard let choice = change.bed, let sound = track.sounds.beds[choice],
        let gain = levels.beds[choice]
      else { continue }
      let end =
        index + 1 < changes.count
        ? min(length, changes[index + 1].start + rate.frames(seconds: BedSource.fall)) : length
      beds.append(
        BedSource(
          endless(sound, stream: "bed \(choice.text)"), over: change.start..<end, gain: gain,
          ducking: ducking, rate: rate))
    }
  }

  private func endless(_ bed: TrackSounds.BedSound, stream: String) -> any EndlessSound {
    switch bed {
    case .made(let definition):
      MadeBed(
        definition, seed: CounterNoise(seed: track.request.seed, stream: stream).bits(at: 0),
        rate: rate)
    case .recorded(let entry, _): RecordedBed(entry, in: track.clips, rate: rate)
    }
  }
}

extension Track {
  /// What the bed is, from each change on; one bed after itself is no change.
  var beds: [(start: Frames, bed: SoundChoice?)] {
    switch request.bed {
    case .none?: return []
    case .bed(let choice)?: return [(.zero, choice)]
    case nil:
      var changes: [(start: Frames, bed: SoundChoice?)] = []
      for event in timeline.events {
        guard case .ambience(let bed) = event.content, changes.last?.bed != bed else { continue }
        changes.append((event.start, bed))
      }
      return changes
    }
  }
}
