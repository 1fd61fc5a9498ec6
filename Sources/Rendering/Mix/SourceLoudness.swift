internal import Clips
internal import Loudness
internal import MeditationScript
internal import Pacing
internal import Sound
internal import Timebase

/// How loud everything in a track is on its own, at unit gain, in LUFS; measured once a track,
/// whatever loudness is asked for.
package struct SourceLoudness: Sendable {
  /// Loudness of all speech; `nil` where nothing is said.
  let speech: Double?
  private(set) var files: [String: Double] = [:]
  /// The loudest 400 ms of a usual stroke.
  private(set) var strikes: [StrikeRequest: Double] = [:]
  /// The loudest 3 s of a swell, 400 ms of a tick; minus infinity for a phase without a sound.
  private(set) var breaths: [BreathKey: Double] = [:]
  private(set) var beds: [SoundChoice: BedLoudness] = [:]
  /// `nil` for a track without.
  let roomTone: Double?

  struct BreathKey: Hashable {
    let phase: BreathPhase
    let cue: BreathCue
    /// Zero for a tick, which sounds the same however long its phase is.
    let length: Frames

    init(_ phase: BreathPhase, _ cue: BreathCue, length: Frames) {
      self.phase = phase
      self.cue = cue
      self.length = cue == .tick ? .zero : length
    }
  }

  /// Measures everything; clips and files were measured when they were finished.
  package init(of track: Track) {
    let rate = track.timeline.rate
    var speech = SpeechLoudness()
    for event in track.timeline.all {
      switch event.content {
      case .speech(let phrase):
        guard let clip = track.clips[.phrase(phrase)] else { continue }
        speech.add(loudness: clip.loudness, length: clip.length)
      case .file(let recording):
        files[recording.path] = track.clips[.sound(recording.path)]?.loudness
      case .strike(let strike):
        guard strikes[strike] == nil, let bell = track.sounds.bells[strike.bell] else { continue }
        strikes[strike] = bell.loudness(strike, rate: rate)
      case .breath(let phase, let cue):
        let key = BreathKey(phase, cue, length: event.length)
        if breaths[key] == nil { breaths[key] = Self.loudness(of: key, rate: rate) }
      default: continue
      }
    }
    self.speech = speech.lufs
    roomTone = track.sounds.roomTone?.loudness(rate: rate).integrated
    // Those of the script may be loaded and, for another's sake, never heard.
    for case let choice? in Set(track.beds.map(\.bed)) {
      beds[choice] = track.sounds.beds[choice]?.loudness(rate: rate)
    }
  }

  private static func loudness(of breath: BreathKey, rate: SampleRate) -> Double {
    switch breath.cue {
    case .tick: BreathTick.loudness(breath.phase, rate: rate)
    case .none: -.infinity
    case .swell, .tone:
      breath.phase.isHold
        ? -.infinity
        : BreathSwell.shortTermLoudness(
          breath.phase, cue: breath.cue, length: breath.length, rate: rate)
    }
  }
}

extension TrackSounds.BedSound {
  fileprivate func loudness(rate: SampleRate) -> BedLoudness {
    switch self {
    case .made(let definition): definition.loudness(rate: rate)
    case .recorded(_, let loudness): loudness
    }
  }
}
