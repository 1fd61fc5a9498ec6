package import MeditationScript
internal import Pacing
internal import Sound
internal import Speech

/// Script and request in, track out: checks, speaks and lays out.
package struct Planner: Sendable {
  private let studio: Studio

  /// No track is longer than this.
  package static let longest = Duration.seconds(6 * 3600)

  package init(studio: Studio) {
    self.studio = studio
  }

  /// - Parameter progress: told how many phrases of how many are spoken.
  /// - Throws: `ScriptErrors`, `RenderError`, or what speaking failed with.
  package func track(
    _ source: SourceText, _ request: TrackRequest,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> Track {
    let (script, warnings) = try Script.valid(
      source, bells: studio.bellNames, scripts: studio.scripts)
    try check(request, script)
    let length = request.length ?? script.head.length.usual
    let steps = try script.steps(length: length, values: request.values)
    let speaker = try studio.phraseSpeaker(
      request.voice, own: script.head.lexicon, rate: request.rate)
    try speaker.speak(steps.phrases, progress: progress)
    let score = Score(steps, setting: setting(steps, request, speaker))
    let layout = Layout(
      target: length.map(request.rate.frames),
      promised: script.head.length.to.map(request.rate.frames),
      seed: request.seed, varies: script.head.variesPauses)
    do {
      let timeline = try layout.timeline(of: score)
      guard timeline.length <= request.rate.frames(Self.longest) else {
        throw RenderError.overLimit(limit: Self.longest)
      }
      return Track(
        title: script.head.title ?? source.name, source: source, request: request,
        timeline: timeline,
        warnings: warnings
          + (Self.unusual(length, script) + timeline.warnings).allowed(by: script.head.allowed),
        clips: speaker.store)
    } catch let error as LayoutError {
      throw try explained(error, script, request, length, speaker)
    }
  }

  /// A few words as a track of their own, to try a voice with.
  package func sample(of text: String, _ request: TrackRequest) throws -> Track {
    let steps = [Step.speech(text: text, SourceSpan(0, text.utf8.count))]
    let speaker = try studio.phraseSpeaker(request.voice, rate: request.rate)
    try speaker.speak(steps.phrases)
    let score = Score(steps, setting: setting(steps, request, speaker))
    let timeline = try Layout(target: nil).timeline(of: score)
    return Track(
      title: text, source: SourceText(name: "<words>", text: text), request: request,
      timeline: timeline, warnings: [], clips: speaker.store)
  }

  /// Everything the layout wants to know about phrases that have been spoken.
  private func setting(
    _ steps: [Step], _ request: TrackRequest, _ speaker: PhraseSpeaker
  ) -> Score.Setting {
    let rate = request.rate
    let bells = studio.bells.mapValues {
      Score.BellTimes(
        clear: rate.frames(seconds: $0.ring.clear), tail: rate.frames(seconds: $0.ring.tail))
    }
    return Score.Setting(
      rate: rate, pauses: studio.pauses, speech: speaker.lengths(of: steps.phrases),
      bells: request.bell == nil ? [:] : bells, bell: request.bell,
      cue: request.breath ?? .swell, forcesCue: request.breath != nil)
  }

  private func check(_ request: TrackRequest, _ script: Script) throws {
    if let bell = request.bell, studio.bells[bell] == nil {
      throw RenderError.noSuchBell(name: bell, known: studio.bellNames)
    }
    let options = script.head.options.map(\.name)
    for name in request.values.options.sorted() where !options.contains(name) {
      throw RenderError.noSuchOption(name: name, known: options)
    }
    let known = script.placeholderNames
    for name in request.values.values.keys.sorted() where !known.contains(name) {
      throw RenderError.noSuchPlaceholder(name: name, known: known.sorted())
    }
  }

  /// A length that the script can do but its author did not mean.
  private static func unusual(_ length: Duration?, _ script: Script) -> [Diagnostic] {
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

  // MARK: - When the length is impossible

  private func explained(
    _ error: LayoutError, _ script: Script, _ request: TrackRequest, _ length: Duration?,
    _ speaker: PhraseSpeaker
  ) throws -> any Error {
    switch error {
    case .tooManyPhrases(let limit, let span):
      return RenderError.tooManyPhrases(
        ScriptErrors(
          source: script.source,
          diagnostics: [
            .error(
              "with this, the track has more than \(limit) phrases", at: span,
              help: "ask for fewer rounds")
          ]))
    case .tooShort(_, let parts), .tooLong(_, let parts):
      return RenderError.impossibleLength(
        script: script.head.title ?? script.source.name, asked: length,
        range: try possibleLengths(of: script, request, speaker), parts: parts, rate: request.rate)
    }
  }

  /// The shortest and the longest the script can be, looking through every choice of its parts.
  private func possibleLengths(
    of script: Script, _ request: TrackRequest, _ speaker: PhraseSpeaker
  ) throws -> ClosedRange<Duration>? {
    let rate = request.rate
    let starts = [Duration.zero] + script.thresholds
    var shortest: Frames?
    var longest: Frames?
    for (index, start) in starts.enumerated() {
      let steps = try script.steps(length: start, values: request.values)
      try speaker.speak(steps.phrases)
      let score = Score(steps, setting: setting(steps, request, speaker))
      guard let bounds = try? Layout.bounds(of: score) else { continue }
      let end = index + 1 < starts.count ? starts[index + 1] : Self.longest + .seconds(1)
      let low = max(bounds.shortest, rate.frames(start))
      let promised = script.head.length.to.map(rate.frames) ?? .zero
      let high = min(max(bounds.longest, promised), rate.frames(end) - Frames(1))
      guard low <= high else { continue }
      shortest = min(shortest ?? low, low)
      longest = max(longest ?? high, high)
    }
    guard let shortest, let longest else { return nil }
    return .seconds(rate.seconds(shortest)) ... .seconds(rate.seconds(longest))
  }
}
