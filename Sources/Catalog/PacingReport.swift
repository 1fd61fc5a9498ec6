internal import MeditationScript
package import Pacing
internal import Timebase

/// How a script that nobody has spoken is paced: at its usual length and at the ends of its range, with
/// words about as long as a voice would make them.
package struct PacingReport: Sendable {
  /// The script at one length.
  package struct Sample: Sendable {
    /// `nil` for the natural length.
    package let length: Duration?
    package let figures: PacingFigures
    let warnings: [Diagnostic]
  }

  /// None at a length that the script cannot have, or has blanks at.
  package let samples: [Sample]

  /// Fine enough for lengths of words that are only estimated.
  private static let rate = SampleRate(1000)

  init(of script: Script, pauses: PauseTable) {
    let range = script.head.length
    let lengths = [range.usual, range.from, range.to].compactMap(\.self)
    let asked: [Duration?] = lengths.isEmpty ? [nil] : lengths
    samples = asked.compactMap { Self.sample(of: script, at: $0, pauses) }
  }

  /// What stands out, each kind once, at the usual length if it does there.
  var warnings: [Diagnostic] {
    var told: Set<Rule?> = []
    return samples.flatMap(\.warnings).filter { told.insert($0.rule).inserted }
  }

  private static func sample(
    of script: Script, at length: Duration?, _ pauses: PauseTable
  ) -> Sample? {
    let head = script.head
    guard let steps = try? script.steps(length: length),
      let timeline = try? Layout(
        target: length.map(rate.frames), promised: head.length.to.map(rate.frames),
        varies: head.variesPauses, form: head.form, refrains: head.refrains
      ).timeline(of: Score(estimating: steps, rate: rate, pauses: pauses))
    else { return nil }
    let figures = PacingFigures(of: timeline, language: head.language)
    return Sample(
      length: length, figures: figures, warnings: PacingRemarks(figures, head).warnings)
  }
}
