internal import Clips
internal import Loudness
internal import MeditationScript
internal import Sound
internal import Timebase

/// The bells and beds of one track, read and ready to sound.
struct TrackSounds: Sendable {
  var bells: [SoundChoice: BellSound] = [:]
  var beds: [SoundChoice: BedSound] = [:]
  /// The bed whose sound is the air of a room; `nil` if there is to be none.
  var roomTone: BedDefinition?
  /// Every file that was read for them.
  var files: [String] = []

  /// A bell computed from its modes, or a recording of one.
  enum BellSound: Sendable {
    case modal(BellDefinition)
    case recorded(ClipStoreEntry, Recording)
  }

  /// A bed made by figures, or a recording that goes on for ever.
  enum BedSound: Sendable {
    case made(BedDefinition)
    case recorded(ClipStoreEntry, BedLoudness)
  }

  /// How long a bowl is rubbed, in seconds.
  static let rub = 12.0
}

extension TrackSounds.BellSound {
  /// Seconds after a stroke until speech may start, and until its tail may end.
  func rings(_ touch: Bell.Touch) -> BellDefinition.Ring {
    switch self {
    case .modal(let definition):
      let own = definition.rings
      guard touch == .rub else { return own }
      return BellDefinition.Ring(
        clear: TrackSounds.rub + own.clear / 2, tail: TrackSounds.rub + own.tail)
    case .recorded(_, let bell): return bell.ring
    }
  }

  /// The loudest 400 ms of a usual stroke at unit gain, in LUFS.
  func loudness(_ stroke: StrikeRequest, rate: SampleRate) -> Double {
    switch self {
    case .modal(let definition):
      stroke.touch == .rub
        ? definition.rubLoudness(mallet: stroke.mallet, rate: rate)
        : definition.momentaryLoudness(rate: rate)
    case .recorded(_, let bell): bell.loudness
    }
  }
}
