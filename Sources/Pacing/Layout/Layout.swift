internal import MeditationScript
package import Timebase

/// Lays out a score at an exact length.
package struct Layout: Sendable {
  /// Length asked for; `nil` for the natural length.
  package var target: Frames?
  /// Longest length the script's head allows: up to here pauses may exceed their most.
  package var promised: Frames?
  /// Seed of the variation between pauses.
  package var seed: UInt64
  /// Whether equal pauses are varied a little.
  package var varies: Bool

  package init(target: Frames?, promised: Frames? = nil, seed: UInt64 = 0, varies: Bool = true) {
    self.target = target
    self.promised = promised
    self.seed = seed
    self.varies = varies
  }

  /// The timeline, of exactly the target's length.
  package func timeline(of score: Score) throws(LayoutError) -> Timeline {
    try Self.checkSize(of: score)
    let counts =
      target.map { RoundCounter.counts(of: score, fitting: $0) } ?? RoundCounter.fewest(of: score)
    let elements = Composer.elements(of: score, counts: counts)
    let total = target ?? elements.natural
    guard elements.least <= total else {
      throw .tooShort(shortest: elements.least, parts: Self.parts(of: elements, glue: \.least))
    }
    let glue = elements.glue
    guard var setting = GlueSetter.setting(of: glue, to: total - elements.rigid),
      !setting.isUnderfull || total <= promised ?? .zero
    else {
      throw .tooLong(longest: elements.most, parts: Self.parts(of: elements, glue: \.most))
    }
    if varies {
      Variation.vary(
        &setting.lengths, of: glue, noise: CounterNoise(seed: seed, stream: "pauses"))
    }
    var writer = EventWriter(rate: score.setting.rate)
    writer.write(elements, lengths: setting.lengths)
    return Timeline(
      rate: score.setting.rate, length: total, events: writer.events, overlays: writer.overlays,
      warnings: setting.isUnderfull
        ? Self.underfull(glue, setting.lengths, rate: score.setting.rate) : [])
  }

  /// The shortest and the longest length of a score, without any pause past its most.
  package static func bounds(
    of score: Score
  ) throws(LayoutError) -> (shortest: Frames, longest: Frames) {
    try checkSize(of: score)
    let fewest = Composer.elements(of: score, counts: RoundCounter.fewest(of: score))
    let most = Composer.elements(of: score, counts: RoundCounter.most(of: score))
    return (fewest.least, most.most)
  }

  private static func checkSize(of score: Score) throws(LayoutError) {
    let size = ScoreSize(of: score, counts: RoundCounter.fewest(of: score))
    guard size.isTooLarge else { return }
    let largest = score.units.max { $0.range.lowerBound < $1.range.lowerBound }
    let span = largest?.span ?? SourceSpan(0, 0)
    throw size.hasTooManySounds
      ? .tooManyPhrases(limit: ScoreSize.mostSounds, span: span)
      : .tooManyElements(limit: ScoreSize.mostElements, span: span)
  }

  private static func parts(
    of elements: [Element], glue length: (Glue) -> Frames
  ) -> LayoutError.Parts {
    var speech = Frames.zero
    var breath = Frames.zero
    var silence = Frames.zero
    for element in elements {
      switch element {
      case .glue(let glue): silence += length(glue)
      case .rest(let frames, _): silence += frames
      case .sound(let sound):
        if case .breath = sound.content { breath += sound.length } else { speech += sound.length }
      case .section, .mark, .ambience, .round: continue
      }
    }
    return LayoutError.Parts(speech: speech, breath: breath, silence: silence)
  }

  /// One warning for pauses past their most, at the one that exceeds it furthest.
  private static func underfull(
    _ glue: [Glue], _ lengths: [Frames], rate: SampleRate
  ) -> [Diagnostic] {
    let past = zip(glue, lengths).filter { $0.most < $1 }
    let worst = past.max {
      Double($0.1.count) / Double(max(1, $0.0.most.count))
        < Double($1.1.count) / Double(max(1, $1.0.most.count))
    }
    guard let (pause, length) = worst else { return [] }
    func seconds(_ frames: Frames) -> String {
      "\((rate.seconds(frames) * 10).rounded() / 10) s"
    }
    let others = past.count == 1 ? "" : ", and \(past.count - 1) other pauses past theirs"
    return [
      .warning(
        .underfull,
        "underfull: the pause here is stretched to \(seconds(length)), past its most of "
          + "\(seconds(pause.most))\(others)",
        at: pause.span,
        help: "ask for a shorter track, or give the script more rounds or a longer `[silence]`")
    ]
  }
}
