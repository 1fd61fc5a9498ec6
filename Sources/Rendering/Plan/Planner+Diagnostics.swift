internal import Catalog
internal import MeditationScript
internal import Voices

/// What the planner has to say of a script for one track: of its voices and its length.
extension Planner {
  /// A warning for each phrase that asks for what its voice cannot do.
  static func limits(of steps: [Step], _ reading: PhraseReading) -> [Diagnostic] {
    steps.leaves.compactMap { step in
      guard case .speech(let phrase, let span) = step else { return nil }
      let limits = reading.limits(of: phrase)
      guard !limits.isEmpty else { return nil }
      return .warning(
        .voiceLimit,
        "this voice cannot do what is asked here: \(limits.joined(separator: ", "))",
        at: span, help: "the words are said plainly; espeak-ng's voices can do it")
    }
  }

  /// A warning for each word of another writing whose sounds are guessed, or not known at all; none for
  /// a sentence that is of another language as a whole.
  static func otherWritings(in steps: [Step], _ reading: PhraseReading) -> [Diagnostic] {
    var writings = OtherWritings()
    return steps.leaves.flatMap { step -> [Diagnostic] in
      guard case .speech(let phrase, let span) = step,
        !Writing.isUnreadable(phrase.text, by: reading.language.kind)
      else { return [] }
      return writings.diagnostics(
        reading.transliterations(in: phrase), at: span, suggests: false)
    }
  }

  /// A length that the script can do but its author did not mean.
  static func unusual(_ length: Duration?, _ script: Script) -> [Diagnostic] {
    let range = script.head.length
    guard let length, length < range.from ?? length || length > range.to ?? length else {
      return []
    }
    let from = range.from.map(DurationText.clock) ?? "any length"
    let to = range.to.map(DurationText.clock) ?? "any length"
    return [
      .warning(
        .unusualLength,
        "this script was written for \(from) to \(to), not for \(DurationText.clock(length))",
        at: script.head.lengthSpan ?? SourceSpan(0, 0))
    ]
  }
}
