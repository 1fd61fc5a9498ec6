internal import Catalog
package import MeditationScript
internal import Pacing
internal import Sound
internal import Speech
internal import Timebase
internal import Voices

/// Script and request in, track out: checks, speaks and lays out.
package struct Planner: Sendable {
  let context: RenderContext

  /// No track is longer than this.
  package static let longest = Duration.seconds(6 * 3600)

  package init(context: RenderContext) {
    self.context = context
  }

  /// - Parameter progress: told how many phrases of how many are spoken.
  /// - Throws: `ScriptErrors`, `RenderError`, or what speaking failed with.
  package func track(
    _ source: SourceText, _ request: TrackRequest,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> Track {
    let (script, warnings) = try Script.valid(
      source, with: context.catalog.repertoire(for: request.language))
    try Self.check(request, script)
    let length = request.length ?? script.head.length.usual
    let steps = try script.steps(length: length, values: request.values)
    let speaker = try context.phraseSpeaker(
      request.voice, for: script, lexicon: request.lexicon, isDry: request.isDry,
      rate: request.rate)
    try check(steps, script, speaker.reading)
    let limits = Self.limits(of: steps, speaker.reading)
    let sounds = try SoundLoader(script, request, context: context, store: speaker.store)
      .sounds(in: steps)
    let words = breathWords(for: script, steps, request)
    try speaker.speak(steps.phrases + words.values.sorted { $0.text < $1.text }, progress: progress)
    let score = Score(
      steps, setting: setting(steps, request, speaker, sounds: sounds, breathWords: words))
    let layout = Layout(
      target: length.map { request.rate.frames($0) - request.edges },
      promised: script.head.length.to.map(request.rate.frames),
      seed: request.seed, varies: script.head.variesPauses)
    do {
      var timeline = try layout.timeline(of: score)
      guard timeline.length + request.edges <= request.rate.frames(Self.longest) else {
        throw RenderError.overLimit(limit: Self.longest)
      }
      timeline.overlays += IntervalBells(request).strokes(over: timeline)
      timeline.overlays.sort { $0.start < $1.start }
      return Track(
        script: script, request: request,
        cast: speaker.reading.cast,
        timeline: timeline.between(
          head: request.rate.frames(request.lead), tail: request.rate.frames(request.tail)),
        content: timeline,
        warnings: warnings
          + (limits + Self.unusual(length, script) + timeline.warnings)
          .allowed(by: script.head.allowed),
        clips: speaker.store, sounds: sounds)
    } catch let error as LayoutError {
      throw try explained(error, script, request, length, speaker, sounds)
    }
  }

  /// What a text's phrases sound like, in the International Phonetic Alphabet.
  package func phonemes(of source: SourceText, _ request: TrackRequest) throws -> [String] {
    let script = try Script.valid(
      source, with: context.catalog.repertoire(for: request.language)
    ).script
    let speaker = try context.phraseSpeaker(
      request.voice, for: script, lexicon: request.lexicon, rate: request.rate)
    return try speaker.phonemes(of: script.steps(length: nil, values: request.values).phrases)
  }

  /// Everything the layout wants to know about phrases that have been spoken.
  func setting(
    _ steps: [Step], _ request: TrackRequest, _ speaker: PhraseSpeaker, sounds: TrackSounds,
    breathWords: [BreathPhase: Phrase]
  ) -> Score.Setting {
    let rate = request.rate
    var bells: [BellStroke: Score.BellTimes] = [:]
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
      lead: request.breath ?? .swell, forcesLead: request.breath != nil,
      breathWords: breathWords)
  }

  /// What is said to lead the breath, if anything is; nothing in a language nobody has written it
  /// down for.
  func breathWords(
    for script: Script, _ steps: [Step], _ request: TrackRequest
  ) -> [BreathPhase: Phrase] {
    guard steps.leads.contains(where: { (request.breath ?? $0 ?? .swell).speaks }),
      let words = context.catalog.breathWords[Language.kind(of: script.head.language)]
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
