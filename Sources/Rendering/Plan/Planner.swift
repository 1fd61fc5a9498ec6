internal import Catalog
package import MeditationScript
internal import Pacing
package import Processes
internal import Sound
internal import Timebase
internal import Voices

/// Script and request in, track out: checks, speaks and lays out.
package struct Planner: Sendable {
  let context: RenderContext

  /// No track is longer than this.
  package static let longest = Timeline.longest

  package init(context: RenderContext) {
    self.context = context
  }

  /// Lays a track out: phrases whose lengths are known are not spoken.
  ///
  /// - Parameters:
  ///   - scope: the job that the track is for.
  ///   - progress: called with the phrases measured and the phrases in all.
  /// - Throws: `ScriptErrors`, `RenderError`, or what speaking failed with.
  package func layout(
    _ source: SourceText, _ request: TrackRequest, in scope: JobScope,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> TrackLayout {
    try plan(source, request, scope) { try $0.measure($1, progress: progress) }.layout
  }

  /// Lays a track out and speaks all of it.
  ///
  /// - Parameters:
  ///   - scope: the job that the track is for.
  ///   - progress: called with the phrases spoken and the phrases in all.
  /// - Throws: `ScriptErrors`, `RenderError`, or what speaking failed with.
  package func track(
    _ source: SourceText, _ request: TrackRequest, in scope: JobScope,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> Track {
    try plan(source, request, scope) { try $0.speak($1, progress: progress) }
  }

  /// - Parameter prepare: makes the lengths of phrases known.
  private func plan(
    _ source: SourceText, _ request: TrackRequest, _ scope: JobScope,
    _ prepare: (PhraseSpeaker, [Phrase]) throws -> Void
  ) throws -> Track {
    let (script, warnings) = try Script.valid(
      source, with: context.catalog.repertoire(for: request.language))
    try Self.check(request, script)
    let length = request.length ?? script.head.length.usual
    let steps = try script.steps(length: length, values: request.values)
    if let overlong = script.overlong(steps) {
      throw ScriptErrors(source: script.source, diagnostics: [overlong])
    }
    let speaker = try context.phraseSpeaker(
      request.voice, for: script, lexicon: request.lexicon, isDry: request.isDry,
      rate: request.rate, in: scope)
    let limits =
      Self.limits(of: steps, speaker.reading) + Self.otherWritings(in: steps, speaker.reading)
    let loader = SoundLoader(script, request, context, store: speaker.store, scope)
    var sounds = try loader.sounds(in: steps)
    let words = breathWords(for: script, steps, request)
    try prepare(speaker, steps.phrases + words.values.sorted { $0.text < $1.text })
    let score = Score(
      steps, setting: setting(steps, request, speaker, sounds: sounds, breathWords: words))
    let layout = Layout(
      target: length.map { request.rate.frames($0) - request.edges },
      promised: script.head.length.to.map(request.rate.frames),
      seed: request.seed, varies: script.head.variesPauses, form: script.head.form,
      refrains: request.refrains ?? script.head.refrains)
    do {
      var timeline = try layout.timeline(of: score)
      guard timeline.length + request.edges <= request.rate.frames(Self.longest) else {
        throw overLimit(timeline, script, request)
      }
      timeline.lay(IntervalBells(request).strokes(over: timeline))
      try loader.loadBeds(into: &sounds, length: timeline.length + request.edges)
      return Track(
        layout: TrackLayout(
          script: script, request: request, cast: speaker.reading.cast,
          timeline: timeline.padded(
            leading: request.rate.frames(request.lead),
            trailing: request.rate.frames(request.tail)),
          warnings: warnings
            + (limits + Self.unusual(length, script) + timeline.warnings)
            .allowed(by: script.head.allowed),
          sounds: sounds),
        clips: speaker.store)
    } catch let error as LayoutError {
      throw try explained(error, script, request, length, speaker, sounds)
    }
  }

  /// Phonetic spelling of a text's phrases, in the International Phonetic Alphabet.
  package func phonemes(
    of source: SourceText, _ request: TrackRequest, in scope: JobScope
  ) throws -> [String] {
    let script = try Script.valid(
      source, with: context.catalog.repertoire(for: request.language)
    ).script
    let speaker = try context.phraseSpeaker(
      request.voice, for: script, lexicon: request.lexicon, rate: request.rate, in: scope)
    return try speaker.phonemes(of: script.steps(length: nil, values: request.values).phrases)
  }

  /// Everything the layout wants to know about phrases that have been spoken.
  func setting(
    _ steps: [Step], _ request: TrackRequest, _ speaker: PhraseSpeaker, sounds: TrackSounds,
    breathWords: [BreathPhase: Phrase]
  ) -> Score.Setting {
    let rate = request.rate
    var bells: [StrikeRequest: Score.BellTimes] = [:]
    for stroke in steps.strokes(usual: request.bell) {
      guard request.bell != nil, let bell = sounds.bells[stroke.bell] else { continue }
      let ring = bell.rings(stroke.touch)
      bells[stroke] = Score.BellTimes(
        clear: rate.frames(seconds: ring.clear), tail: rate.frames(seconds: ring.tail))
    }
    return Score.Setting(
      rate: rate, pauses: context.catalog.pauses,
      speech: speaker.lengths(of: steps.phrases + breathWords.values),
      sounds: speaker.soundLengths(in: steps), bells: bells, bell: request.bell,
      lead: request.breath ?? request.usualBreath, forcesLead: request.breath != nil,
      breathWords: breathWords)
  }

  /// What is said to lead the breath, if anything is; nothing in a language nobody has written it
  /// down for.
  func breathWords(
    for script: Script, _ steps: [Step], _ request: TrackRequest
  ) -> [BreathPhase: Phrase] {
    guard steps.leads.contains(where: { (request.breath ?? $0 ?? request.usualBreath).speaks }),
      let words = context.catalog.breathWords[LanguageTag.primary(of: script.head.language)]
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: BreathPhase.allCases.map { ($0, Phrase(words[$0])) })
  }

  /// Whether a script has what a request chooses and fills.
  ///
  /// - Parameter placeholders: the script's, where they are known already.
  /// - Throws: `RenderError`.
  package static func check(
    _ request: TrackRequest, _ script: Script, placeholders: Set<String>? = nil
  ) throws {
    let options = script.head.options.map(\.name)
    for name in request.values.options.sorted() where !options.contains(name) {
      throw RenderError.noSuchOption(name: name, known: options)
    }
    if !request.values.phrases.isEmpty, !script.saysPhrases {
      throw RenderError.noPhrases(script: script.title(with: request.values))
    }
    guard !request.values.values.isEmpty else { return }
    let known = placeholders ?? script.placeholderNames
    for name in request.values.values.keys.sorted() where !known.contains(name) {
      throw RenderError.noSuchPlaceholder(name: name, known: known.sorted())
    }
  }
}
