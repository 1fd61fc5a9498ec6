internal import MeditationScript
internal import Pacing
internal import Timebase

/// How a script that nobody has spoken is paced, at the ends of its range and at its usual length.
struct PacingReport {
  private let script: Script
  private let pauses: PauseTable

  /// Fine enough for lengths of words that are only estimated.
  private static let rate = SampleRate(1000)

  init(of script: Script, pauses: PauseTable) {
    self.script = script
    self.pauses = pauses
  }

  /// What stands out, each kind once, at the usual length if it does there; nothing about a length that
  /// the script cannot have, or has blanks at.
  var warnings: [Diagnostic] {
    let range = script.head.length
    let lengths = [range.usual, range.from, range.to].compactMap(\.self)
    let asked: [Duration?] = lengths.isEmpty ? [nil] : lengths
    var told: Set<Rule?> = []
    return asked.flatMap(warnings).allowed(by: script.head.allowed).filter {
      told.insert($0.rule).inserted
    }
  }

  private func warnings(at length: Duration?) -> [Diagnostic] {
    let head = script.head
    guard let steps = try? script.steps(length: length),
      let timeline = try? Layout(
        target: length.map(Self.rate.frames), promised: head.length.to.map(Self.rate.frames),
        varies: head.variesPauses, form: head.form, refrains: head.refrains
      ).timeline(of: Score(estimating: steps, rate: Self.rate, pauses: pauses))
    else { return [] }
    return PacingRemarks(
      PacingFigures(of: timeline, language: head.language), form: head.form,
      refrains: head.refrains
    ).warnings(at: head.lengthSpan ?? SourceSpan(0, 0))
  }
}
