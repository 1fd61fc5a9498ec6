internal import Catalog
package import MeditationScript
internal import Pacing
package import Processes
internal import Timebase

/// When a script cannot be as long as it is asked to be: what it can be instead.
extension Planner {
  func explained(
    _ error: LayoutError, _ script: Script, _ request: TrackRequest, _ length: Duration?,
    _ speaker: PhraseSpeaker, _ sounds: TrackSounds
  ) throws -> any Error {
    switch error {
    case .tooManyPhrases(let limit, let span):
      return Self.tooMuch("\(limit) phrases", at: span, script)
    case .tooManyElements(let limit, let span):
      return Self.tooMuch("\(limit) pauses and rounds", at: span, script)
    case .tooShort(_, let parts), .tooLong(_, let parts):
      return RenderError.impossibleLength(
        script: script.title, asked: length,
        ranges: try possibleLengths(of: script, request, speaker, sounds), parts: parts,
        rate: request.rate)
    }
  }

  /// Why a track that is longer than any may be is not made: the length that was asked for, or else
  /// the place in the script that passes the limit.
  func overLimit(
    _ timeline: Timeline, _ script: Script, _ request: TrackRequest
  ) -> any Error {
    let limit = timeline.rate.frames(Self.longest) - request.edges
    guard request.length == nil,
      let span = timeline.events.last(where: { $0.start <= limit && $0.span != nil })?.span
    else { return RenderError.overLimit(limit: Self.longest) }
    return ScriptErrors(source: script.source, diagnostics: [Script.overlong(at: span)])
  }

  private static func tooMuch(
    _ amount: String, at span: SourceSpan, _ script: Script
  ) -> ScriptErrors {
    ScriptErrors(
      source: script.source,
      diagnostics: [
        .error(
          "with this, the track has more than \(amount)", at: span, help: "ask for fewer rounds")
      ])
  }

  /// Every length that a script can have, in ranges without an overlap, the shortest first.
  ///
  /// What it says is spoken for it, at whatever lengths it has other words.
  ///
  /// - Throws: `ScriptErrors`, `RenderError`, or what speaking failed with.
  package func lengths(
    of source: SourceText, _ request: TrackRequest, in scope: JobScope
  ) throws -> [ClosedRange<Duration>] {
    let script = try Script.valid(
      source, with: context.catalog.repertoire(for: request.language)
    ).script
    try Self.check(request, script)
    let speaker = try context.phraseSpeaker(
      request.voice, for: script, lexicon: request.lexicon, isDry: request.isDry,
      rate: request.rate, in: scope)
    let steps = try Self.starts(of: script).flatMap {
      try script.steps(length: $0, values: request.values)
    }
    let sounds = try SoundLoader(script, request, context, store: speaker.store, scope)
      .sounds(in: steps)
    return try possibleLengths(of: script, request, speaker, sounds)
  }

  /// Every length that the script can have, looking through every choice of its parts.
  private func possibleLengths(
    of script: Script, _ request: TrackRequest, _ speaker: PhraseSpeaker, _ sounds: TrackSounds
  ) throws -> [ClosedRange<Duration>] {
    let rate = request.rate
    var ranges: [ClosedRange<Frames>] = []
    for range in try possibleRanges(of: script, request, speaker, sounds) {
      if let last = ranges.last, range.lowerBound <= last.upperBound + Frames(1) {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    let most = rate.frames(Self.longest)
    return ranges.filter { $0.lowerBound <= most }.map {
      .seconds(rate.seconds($0.lowerBound)) ... .seconds(rate.seconds(min($0.upperBound, most)))
    }
  }

  /// The lengths from which on the script has other parts, the shortest first.
  private static func starts(of script: Script) -> [Duration] { [.zero] + script.thresholds }

  /// The lengths between each two at which the script has other parts.
  private func possibleRanges(
    of script: Script, _ request: TrackRequest, _ speaker: PhraseSpeaker, _ sounds: TrackSounds
  ) throws -> [ClosedRange<Frames>] {
    let rate = request.rate
    let starts = Self.starts(of: script)
    var ranges: [ClosedRange<Frames>] = []
    for (index, start) in starts.enumerated() {
      let steps = try script.steps(length: start, values: request.values)
      let words = breathWords(for: script, steps, request)
      try speaker.measure(steps.phrases + words.values.sorted { $0.text < $1.text })
      let score = Score(
        steps, setting: setting(steps, request, speaker, sounds: sounds, breathWords: words))
      let end = index + 1 < starts.count ? starts[index + 1] : Self.longest + .seconds(1)
      guard
        let bounds = try? Layout.bounds(
          of: score, within: rate.frames(end) - request.edges, form: script.head.form)
      else { continue }
      let low = max(bounds.shortest + request.edges, rate.frames(start))
      let promised = script.head.length.to.map(rate.frames) ?? .zero
      let high = min(
        max(bounds.longest + request.edges, promised), rate.frames(end) - Frames(1))
      guard low <= high else { continue }
      ranges.append(low...high)
    }
    return ranges
  }
}
