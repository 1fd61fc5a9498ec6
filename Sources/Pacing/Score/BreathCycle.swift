internal import MeditationScript
internal import Sound

/// One whole breath in a row of them.
struct BreathCycle: Sendable {
  let phases: [(phase: BreathPhase, length: Frames)]
  let lead: BreathLead
  /// What is said for each phase, and how long that takes.
  let words: [BreathPhase: (phrase: Phrase, length: Frames)]
  /// Which of the row it is.
  var index = 0

  /// A word has been said this long before its phase begins, in seconds.
  static let lead = 0.15

  /// Between a word and whatever sounded before it, in seconds.
  private static let air = 0.4

  var length: Frames { phases.map(\.length).sum() }

  private var isSpoken: Bool { lead.speaks && index < BreathLead.spokenCycles }

  /// How its phases sound.
  var cue: BreathCue {
    switch lead {
    case .swell: .swell
    case .tone, .both: .tone
    case .ticks: .tick
    case .voice: isSpoken && !words.isEmpty ? .none : .swell
    case .none: .none
    }
  }

  /// The word before the first breath of a row; later ones are said while the breath before goes on.
  var opening: (phrase: Phrase, length: Frames)? {
    isSpoken && index == 0 ? words[.inhale] : nil
  }

  /// Words said during the phases before theirs, with their places from the cycle's first frame.
  ///
  /// A word with no room in the phase before it is left out.
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
