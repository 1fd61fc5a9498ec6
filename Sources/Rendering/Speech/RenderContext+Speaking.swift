internal import Catalog
package import MeditationScript
package import Processes
internal import Speech
package import Timebase
internal import Voices

extension RenderContext {
  /// Opens a voice for a script: with its languages, and its own lexicon over the built-in one.
  ///
  /// - Parameters:
  ///   - lexicon: the user's own, over both.
  ///   - scope: the job that is spoken for.
  package func phraseSpeaker(
    _ request: TrackRequest.VoiceRequest, for script: Script, lexicon: [LexiconEntry] = [],
    isDry: Bool = false, rate: SampleRate, in scope: JobScope
  ) throws -> PhraseSpeaker {
    let cast = try voices.cast(request, for: script.voices)
    let language = try language(script.head.language)
    let usual = try self.language(cast.usual.accent(in: language.tag))
    var known: [String: PhraseReading.Language] = [:]
    for kind in Set(script.languages.map(LanguageTag.primary)) {
      known[kind] = PhraseReading.Language(
        lexicon: try catalog.lexicon(
          kind: kind, own: kind == language.kind ? [script.head.lexicon, lexicon] : [],
          notation: EspeakNotation()),
        readings: try catalog.readings(kind: kind))
    }
    let reading = PhraseReading(
      cast: cast, language: language, languages: catalog.languages, known: known)
    return try PhraseSpeaker(
      engine: try engine(of: cast, usual, in: scope), scope: scope, reading: reading,
      ledger: cache.map(ClipLedger.init), isDry: isDry, rate: rate, speakers: cores,
      folder: host.temporaryFolder)
  }

  private func language(_ tag: String) throws -> Language {
    guard let language = catalog.languages.first(where: { $0.tag == tag }) else {
      throw Catalog.MissingAsset(path: "Audio/languages.yaml: \(tag)")
    }
    return language
  }
}
