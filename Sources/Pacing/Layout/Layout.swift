package import MeditationScript
package import Timebase

/// Lays out a score at an exact length.
package struct Layout: Sendable {
  /// Length asked for; `nil` for the natural length.
  package var target: Frames?
  /// Longest length the script's head allows: up to here pauses may exceed their most.
  package var promised: Frames?
  /// Seed of what is drawn.
  package var seed: UInt64
  /// Whether the natural length of each pause is drawn, and not the same for all of a kind.
  package var varies: Bool
  /// The form of the practice: how much of it is silence.
  package var form: PracticeForm
  /// How often one wording may be heard.
  package var refrains: Refrains

  package init(
    target: Frames?, promised: Frames? = nil, seed: UInt64 = 0, varies: Bool = true,
    form: PracticeForm = .heart, refrains: Refrains = .usual
  ) {
    self.target = target
    self.promised = promised
    self.seed = seed
    self.varies = varies
    self.form = form
    self.refrains = refrains
  }

  /// The timeline, of exactly the target's length.
  ///
  /// In this order: silence is reserved, rounds are counted into the rest, pauses are drawn, and what
  /// is missing or left is shared among them.
  package func timeline(of score: Score) throws(LayoutError) -> Timeline {
    try Self.checkSize(of: score)
    let elements = elements(of: score)
    let total = target ?? elements.natural
    guard elements.least <= total else {
      throw .tooShort(shortest: elements.least, parts: Self.parts(of: elements, glue: \.least))
    }
    let places = elements.glue
    let glue = places.map(\.glue)
    let drawn = varies ? PauseDraw(seed: seed).lengths(of: places) : glue.map(\.natural)
    guard let setting = GlueSetter.setting(of: glue, from: drawn, to: total - elements.rigid),
      !setting.isUnderfull || total <= promised ?? .zero
    else {
      throw .tooLong(longest: elements.most, parts: Self.parts(of: elements, glue: \.most))
    }
    var writer = EventWriter(rate: score.setting.rate)
    writer.write(elements, lengths: setting.lengths)
    return Timeline(
      rate: score.setting.rate, length: total, events: writer.events, overlays: writer.overlays,
      warnings: setting.isUnderfull
        ? Self.underfull(glue, setting.lengths, rate: score.setting.rate) : [])
  }

  /// All there is in the track, with its rounds.
  private func elements(of score: Score) -> [Element] {
    let fewest = RoundCounter.fewest(of: score)
    let silences = SilenceReserve(
      of: score, over: target, form: form, comesFirst: refrains != .free, counts: fewest)
    let counts =
      target.map {
        RoundCounter.counts(of: score, silences, fitting: $0, refrains: refrains)
      } ?? fewest
    return Composer.elements(of: score, silences, counts: counts)
  }

  /// The shortest and the longest length of a score, without any pause past its most.
  ///
  /// - Parameters:
  ///   - limit: no longer length is looked at; open silences may have the more the longer a track is.
  ///   - form: of the practice.
  package static func bounds(
    of score: Score, within limit: Frames, form: PracticeForm
  ) throws(LayoutError) -> (shortest: Frames, longest: Frames) {
    try checkSize(of: score)
    let fewest = RoundCounter.fewest(of: score)
    let most = RoundCounter.most(of: score)
    func elements(_ length: Frames, _ counts: [Int]) -> [Element] {
      Composer.elements(
        of: score, SilenceReserve(of: score, over: length, form: form, counts: fewest),
        counts: counts)
    }
    // What could be filled at the limit may be too much for what can be filled at a shorter length.
    var longest = limit
    while case let filled = elements(longest, most).most, filled < longest { longest = filled }
    return (elements(limit, fewest).least, longest)
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
    func seconds(_ frames: Frames) -> String { rate.seconds(frames).inTenths + " s" }
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
