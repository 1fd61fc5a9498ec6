package import MeditationScript
internal import Pacing

/// Scripts whose rests and breaths alone are longer than a track may be.
extension Script {
  /// The place that passes the limit at the script's own length, with every blank filled somehow;
  /// `nil` if none does.
  package var overlong: Diagnostic? {
    let values = ScriptValues(
      values: Dictionary(uniqueKeysWithValues: placeholderNames.map { ($0, $0) }))
    return (try? steps(length: head.length.usual, values: values)).flatMap(overlong)
  }

  /// The place in steps that passes the limit with what can neither stretch nor shrink; `nil` if
  /// none does.
  package func overlong(_ steps: [Step]) -> Diagnostic? {
    var sum = Duration.zero
    return Self.passing(steps, &sum).map(Self.overlong)
  }

  /// What is said at the place that passes the limit.
  package static func overlong(at span: SourceSpan) -> Diagnostic {
    .error(
      "with this, the track is longer than any may be, \(DurationText.clock(Timeline.longest))",
      at: span, help: "ask for shorter pauses, or for fewer rounds")
  }

  /// Adds up what cannot shrink until the limit is passed.
  private static func passing(_ steps: [Step], _ sum: inout Duration) -> SourceSpan? {
    for step in steps {
      let place: SourceSpan
      switch step {
      case .rest(let length, let span):
        sum += length
        place = span
      case .breath(let pattern, _, let span):
        sum += pattern.length
        place = span
      case .rounds(let range, let inner, let span):
        let before = sum
        if range.lowerBound > 0, let found = passing(inner, &sum) { return found }
        sum = before + (sum - before) * range.lowerBound
        place = span
      default: continue
      }
      if sum > Timeline.longest { return place }
    }
    return nil
  }
}
