internal import Clips
internal import Loudness
internal import MeditationScript
internal import Pacing
internal import Sound
internal import Timebase

/// The gain that brings a track's speech to its loudness, the limiter's work included.
///
/// Speech peaks some 15 dB above its loudness. Where the ceiling is closer than that, the limiter takes
/// some of the loudness away, and the voice is raised by as much.
struct VoiceGain {
  private let track: Track

  /// From a speech's loudness to its peaks, in dB: below this nothing is taken.
  private static let crest = 15.5

  /// A voice is raised by no more than this; beyond it, it would be squeezed.
  private static let most = 4.0

  /// Each step gives about two thirds of what is missing; so many at most, until so near.
  private static let steps = 5
  private static let near = 0.05

  init(_ track: Track) {
    self.track = track
  }

  /// - Parameter plain: the gain without a limiter.
  func gain(from plain: Decibels) -> Decibels {
    let target = track.request.loudness
    guard target + Self.crest > track.request.peak.value else { return plain }
    let clips = heard()
    var gain = plain.value
    for _ in 0..<Self.steps {
      guard let limited = limited(clips, at: Decibels(gain)) else { return plain }
      let missing = target - limited
      guard missing > Self.near else { break }
      gain = min(gain + missing, plain.value + Self.most)
    }
    return Decibels(gain)
  }

  /// Every clip of speech, and how often it is heard.
  private func heard() -> [(entry: ClipStoreEntry, times: Int)] {
    var counts: [Phrase: Int] = [:]
    var order: [Phrase] = []
    for event in track.timeline.all {
      guard case .speech(let phrase) = event.content else { continue }
      if counts[phrase] == nil { order.append(phrase) }
      counts[phrase, default: 0] += 1
    }
    return order.compactMap { phrase in
      track.clips[.phrase(phrase)].map { ($0, counts[phrase] ?? 0) }
    }
  }

  /// The loudness of all speech at a gain, limited; `nil` if it cannot be read.
  private func limited(
    _ clips: [(entry: ClipStoreEntry, times: Int)], at gain: Decibels
  ) -> Double? {
    flushingDenormals {
      var speech = SpeechLoudness()
      for (entry, times) in clips {
        guard let channels = try? track.clips.samples(of: entry) else { return nil }
        let loudness = LoudnessMeter.loudness(
          ofShort: channels, gain: gain.linear, under: track.request.peak,
          rate: track.timeline.rate)
        for _ in 0..<times { speech.add(loudness: loudness, length: entry.length) }
      }
      return speech.lufs
    }
  }
}
