internal import MeditationScript
internal import Timebase

/// One breath of a row of them.
struct BreathCycle: Sendable {
  let phases: [(phase: BreathPhase, length: Frames)]
  let lead: BreathLead
  /// The phrase spoken for each phase, with its length.
  let words: [BreathPhase: (phrase: Phrase, length: Frames)]
  /// Position in the row, from 0.
  var index = 0

  /// A word ends this long before its phase begins, in seconds.
  static let lead = 0.15

  /// Least gap between a word and the sound before it, in seconds.
  private static let air = 0.4

  var length: Frames { phases.map(\.length).sum() }

  private var isSpoken: Bool { lead.speaks && index < BreathLead.spokenCycles }

  /// The sound of its phases.
  var cue: BreathCue {
    switch lead {
    case .swell: .swell
    case .tone, .both: .tone
    case .ticks: .tick
    case .voice: isSpoken && !words.isEmpty ? .none : .swell
    case .none: .none
    }
  }

  /// The word before the first breath of a row; later words overlap the breath before theirs.
  var opening: (phrase: Phrase, length: Frames)? {
    isSpoken && index == 0 ? words[.inhale] : nil
  }

  /// Words spoken during the phase before theirs; starts are counted from the cycle's first frame.
  ///
  /// A word that does not fit into the phase before it is left out.
  func overlays(rate: SampleRate) -> [(start: Frames, phrase: Phrase, length: Frames)] {
    guard isSpoken else { return [] }
    let lead = rate.frames(seconds: Self.lead)
    let air = rate.frames(seconds: Self.air)
    var found: [(Frames, Phrase, Frames)] = []
    var start = Frames.zero
    var before = index > 0 ? phases.last { $0.length > .zero }?.length ?? .zero : .zero
    for (phase, length) in phases where length > .zero {
      if let word = words[phase], before > .zero, word.length + lead + air <= before {
        found.append((start - lead - word.length, word.phrase, word.length))
      }
      start += length
      before = length
    }
    return found
  }
}
