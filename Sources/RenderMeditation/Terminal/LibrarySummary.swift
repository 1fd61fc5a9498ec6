import MeditationScript
import Messages
import TrackLibrary

/// What a run came to, in sentences.
struct LibrarySummary {
  private let plan: LibraryPlan
  private let outcome: LibraryOutcome
  private let took: Duration

  init(_ plan: LibraryPlan, _ outcome: LibraryOutcome, took: Duration) {
    self.plan = plan
    self.outcome = outcome
    self.took = took
  }

  /// Such as `3 rendered (30:00 of sound, 212 MB) in 0:05, 380 times as fast as it plays; 97 kept`.
  var sentence: String {
    var parts: [String] = []
    if !outcome.rendered.isEmpty {
      let seconds = took / .seconds(1)
      let speed = seconds > 0 ? ", \(Int(outcome.seconds / seconds)) times as fast as it plays" : ""
      parts.append(
        "\(outcome.rendered.count) rendered (\(DurationText.clock(.seconds(outcome.seconds))) of sound, "
          + "\(ByteText.text(outcome.bytes))) in \(DurationText.clock(took))\(speed)")
      let phrases = outcome.phrases
      if phrases.remembered > 0 {
        parts.append("\(phrases.remembered) phrases remembered, \(phrases.spoken) spoken")
      }
    }
    let kept = plan.tracks.count - plan.due.count
    if kept > 0 { parts.append("\(kept) up to date") }
    if !outcome.failed.isEmpty { parts.append("\(outcome.failed.count) failed") }
    if !outcome.left.isEmpty { parts.append("\(outcome.left.count) not rendered") }
    if outcome.skipped > 0 { parts.append(plan.skipped.sentence) }
    return parts.isEmpty ? "there is nothing to render" : parts.joined(separator: "; ")
  }

  /// Of what was said long ago, so much is said again.
  private static let mostNames = 20

  /// What has failed, once more together, and how to go on.
  var afterwards: [String] {
    var lines: [String] = []
    if outcome.failed.count > 1 {
      lines.append("failed:")
      for (track, failure) in outcome.failed.prefix(Self.mostNames) {
        lines.append("  \(plan.tracks[track].name): \(failure.message)")
      }
      let rest = outcome.failed.count - Self.mostNames
      if rest > 0 { lines.append("  and \(rest) more") }
    }
    switch outcome.code {
    case 0: break
    case 65:
      lines.append("mend what is wrong and run the same command again; what is done stays done")
    case _ where outcome.halt == .diskFull:
      lines.append("make room on the disk and run the same command again; what is done stays done")
    default: lines.append("run the same command again to go on; what is done stays done")
    }
    return lines
  }
}
