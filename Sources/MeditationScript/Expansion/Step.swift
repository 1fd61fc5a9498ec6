/// One thing that happens in a track, in order; how long pauses are is not decided yet.
package indirect enum Step: Sendable {
  /// A chapter begins.
  case section(title: String, level: Int, SourceSpan)
  /// A paragraph begins.
  case paragraph
  /// A sentence is said.
  case speech(Phrase, SourceSpan)
  /// A pause that stretches and shrinks.
  case pause(PauseLength, SourceSpan)
  /// Practice time, which takes what is left over; `nil` for the usual.
  case silence(PauseLength?, SourceSpan)
  /// A rest of exactly so long.
  case rest(Duration, SourceSpan)
  /// One or more strokes of a bell.
  case bell(Bell, SourceSpan)
  /// The bed from here on; `nil` for none.
  case ambience(SoundChoice?, SourceSpan)
  /// A named place.
  case mark(String, SourceSpan)
  /// A sound file of the script's own.
  case sound(OwnSound, SourceSpan)
  /// One whole cycle.
  case breath(BreathPattern, lead: BreathLead?, SourceSpan)
  /// After a phrase of a round, or after the last one.
  case phrasePause(endsRound: Bool, SourceSpan)
  /// Whole rounds of `steps`, so many as fit.
  case rounds(ClosedRange<Int>, steps: [Step], SourceSpan)
}

extension [Step] {
  /// The steps in order, those of rounds in the place of the rounds, once each.
  package var leaves: [Step] {
    flatMap { step -> [Step] in
      if case .rounds(_, let steps, _) = step { steps.leaves } else { [step] }
    }
  }

  /// Every phrase in them, in order, doubles included.
  package var phrases: [Phrase] {
    leaves.compactMap { if case .speech(let phrase, _) = $0 { phrase } else { nil } }
  }
}
