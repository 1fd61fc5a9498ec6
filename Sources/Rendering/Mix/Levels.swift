internal import Pacing
internal import Sound
internal import Speech

/// The gain of everything that sounds, settled before the first block.
///
/// The voice is brought to the loudness asked for by what its clips measure; everything else stands
/// at a fixed distance from it.
struct Levels: Sendable {
  /// Linear.
  let voice: Double
  let bells: [String: Double]
  /// By path.
  let files: [String: Double]
  let breaths: [BreathKey: Double]

  struct BreathKey: Hashable {
    let direction: BreathDirection
    let cue: BreathCue
    let length: Frames
  }

  /// In LU from the voice: an opening or closing bell's loudest 400 ms, a sound file as a
  /// whole, a breath's loudest 3 s.
  private static let bellDistance = 0.0
  private static let fileDistance = 0.0
  private static let breathDistance = -8.0

  init(of track: Track, bells definitions: [String: BellDefinition]) {
    let target = track.request.loudness
    let rate = track.timeline.rate
    var speech = SpeechLoudness()
    var bells: [String: Double] = [:]
    var files: [String: Double] = [:]
    var breaths: [BreathKey: Double] = [:]
    for event in track.timeline.events {
      switch event.content {
      case .speech(let phrase):
        guard let clip = track.clips[.phrase(phrase)] else { continue }
        speech.add(loudness: clip.loudness, length: clip.length)
      case .file(let path):
        guard files[path] == nil, let clip = track.clips[.sound(path)] else {
          continue
        }
        // A sound with nothing to hear in it needs no gain.
        files[path] =
          clip.loudness.isFinite
          ? Decibels(target + Self.fileDistance - clip.loudness).linear : 0
      case .strike(let kind):
        guard bells[kind] == nil, let definition = definitions[kind] else { continue }
        let own = definition.momentaryLoudness(rate: rate)
        bells[kind] = Decibels(target + Self.bellDistance - own).linear
      case .breath(let direction, let cue):
        let key = BreathKey(direction: direction, cue: cue, length: event.length)
        guard cue != .none, breaths[key] == nil else { continue }
        let own = BreathSwell.shortTermLoudness(
          direction, cue: cue, length: event.length, rate: rate)
        breaths[key] = Decibels(target + Self.breathDistance - own).linear
      default: continue
      }
    }
    voice = speech.lufs.map { Decibels(target - $0).linear } ?? 1
    self.bells = bells
    self.files = files
    self.breaths = breaths
  }
}
