internal import Clips
internal import Loudness
internal import MeditationScript
internal import Pacing
internal import Sound
internal import Timebase

/// The gain of everything that sounds, settled before the first block.
///
/// The voice is brought to the loudness asked for by what its clips measure; everything else stands
/// at a fixed distance from it. All gains are linear.
struct Levels: Sendable {
  private(set) var voice = 1.0
  private(set) var strokes: [BellStroke: Double] = [:]
  /// By path.
  private(set) var files: [String: Double] = [:]
  private(set) var breaths: [BreathKey: Double] = [:]
  private(set) var beds: [SoundChoice: Double] = [:]
  /// How much quieter a bed is under speech.
  private(set) var ducking = Decibels(0)

  struct BreathKey: Hashable {
    let phase: BreathPhase
    let cue: BreathCue
    let length: Frames
  }

  /// In LU from the voice: a sound file as a whole, a breath's loudest 3 s, a tick's loudest 400 ms.
  private static let fileDistance = 0.0
  private static let breathDistance = -8.0
  private static let tickDistance = -10.0

  init(of track: Track) {
    let target = track.request.loudness
    let rate = track.content.rate
    var speech = SpeechLoudness()
    func gain(_ distance: Double, _ own: Double) -> Double {
      own.isFinite ? Decibels(target + distance - own).linear : 0
    }
    for event in track.content.all {
      switch event.content {
      case .speech(let phrase):
        guard let clip = track.clips[.phrase(phrase)] else { continue }
        speech.add(loudness: clip.loudness, length: clip.length)
      case .file(let path):
        guard files[path] == nil, let clip = track.clips[.sound(path)] else { continue }
        files[path] = gain(Self.fileDistance, clip.loudness)
      case .strike(let stroke):
        guard strokes[stroke] == nil, let bell = track.sounds.bells[stroke.bell] else { continue }
        strokes[stroke] = gain(stroke.distance, bell.loudness(stroke, rate: rate))
      case .breath(let phase, let cue):
        let key = BreathKey(phase: phase, cue: cue, length: cue == .tick ? .zero : event.length)
        guard breaths[key] == nil else { continue }
        breaths[key] =
          cue == .tick
          ? gain(Self.tickDistance, BreathTick.loudness(phase, rate: rate))
          : phase.isHold || cue == .none
            ? 0
            : gain(
              Self.breathDistance,
              BreathSwell.shortTermLoudness(phase, cue: cue, length: event.length, rate: rate))
      default: continue
      }
    }
    voice = speech.lufs.map { VoiceGain(track).gain(from: Decibels(target - $0)).linear } ?? 1
    let level = track.bedLevel
    ducking = level.ducking
    for (choice, bed) in track.sounds.beds {
      let own = bed.loudness(rate: rate)
      beds[choice] = gain(level.distance(of: bed, swell: own.swell).value, own.integrated)
    }
  }
}

extension BellStroke {
  /// In LU from the voice, of the loudest 400 ms of a usual stroke; what a soft one is less is the
  /// mallet's doing.
  fileprivate var distance: Double {
    switch touch {
    case .rub: -4
    case .firm: 2
    case .soft, .usual: 0
    }
  }

  /// Of the mallet.
  var velocity: Double {
    if isInterval { return Decibels(-6).linear }
    return touch == .soft ? Decibels(-10).linear : 1
  }
}

extension TrackSounds.BedSound {
  fileprivate func loudness(rate: SampleRate) -> BedLoudness {
    switch self {
    case .made(let definition): definition.loudness(rate: rate)
    case .recorded(let entry, let recording):
      BedLoudness(
        integrated: entry.loudness, swell: Decibels(recording.loudness - entry.loudness))
    }
  }
}
