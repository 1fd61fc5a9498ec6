internal import MeditationScript
internal import Sound
internal import Timebase

/// The gain of everything that sounds, linear, settled before the first block.
///
/// The voice is brought to the loudness asked for by what its clips measure; everything else stands
/// at a fixed distance from it.
struct MixGains: Sendable {
  let voice: Double
  private let target: Double
  private let own: SourceLoudness
  private let bed: BedLevel

  /// Distances from the voice, in LU.
  private static let fileDistance = 0.0
  private static let breathDistance = -8.0
  private static let tickDistance = -10.0

  init(of track: Track, _ own: SourceLoudness) {
    let target = track.request.loudness
    self.target = target
    self.own = own
    voice = own.speech.map { VoiceGain(track).gain(from: Decibels(target - $0)).linear } ?? 1
    bed = track.bedLevel
  }

  /// How much quieter a bed is under speech.
  var ducking: Decibels { bed.ducking }

  /// - Returns: `nil` for what is not in the track.
  func file(_ path: String) -> Double? { own.files[path].map { gain(Self.fileDistance, $0) } }

  func strike(_ strike: StrikeRequest) -> Double? {
    own.strikes[strike].map { gain(strike.distance, $0) }
  }

  func breath(_ key: SourceLoudness.BreathKey) -> Double? {
    own.breaths[key].map {
      gain(key.cue == .tick ? Self.tickDistance : Self.breathDistance, $0)
    }
  }

  func bed(_ choice: SoundChoice, _ sound: TrackSounds.BedSound) -> Double? {
    own.beds[choice].map { gain(bed.distance(of: sound, swell: $0.swell).value, $0.integrated) }
  }

  /// `nil` for a track without.
  var roomTone: Double? {
    own.roomTone.map { Decibels(RoomTone.loudness - $0).linear }
  }

  private func gain(_ distance: Double, _ own: Double) -> Double {
    own.isFinite ? Decibels(target + distance - own).linear : 0
  }
}

extension StrikeRequest {
  /// Distance from the voice, in LU, of the loudest 400 ms of a usual strike; what a soft one is less
  /// is the mallet's doing.
  fileprivate var distance: Double {
    switch touch {
    case .rub: -4
    case .firm: 2
    case .soft, .usual: 0
    }
  }

  /// Velocity of the mallet, 0…1.
  var velocity: Double {
    if isInterval { return Decibels(-6).linear }
    return touch == .soft ? Decibels(-10).linear : 1
  }
}
