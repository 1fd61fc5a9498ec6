internal import MeditationScript
internal import Timebase
internal import Voices

extension PhraseReading {
  /// What a script asks of a voice for a phrase and the voice cannot do, in the user's words.
  func limits(of phrase: Phrase) -> [String] {
    var found: Set<String> = []
    let rates = Set(phrase.runs.map { $0.delivery.rate?.value ?? 1 })
    for run in phrase.runs {
      let delivery = run.delivery
      let voice = voice(of: delivery)
      let can = voice.capabilities
      if delivery.emphasis != nil, !can.emphasis { found.insert("emphasis") }
      if delivery.pitch != nil, !can.pitch { found.insert("another pitch") }
      if delivery.isWhispered, !can.whisper { found.insert("whispering") }
      if rates.count > 1, !can.paceWithinSentence {
        found.insert("another pace within a sentence")
      }
      if case .ipa = delivery.reading, !can.phonemes { found.insert("phonetic spelling") }
      if !can.everyLanguage, delivery.language != nil,
        LanguageTag.primary(of: language(of: delivery).tag)
          != LanguageTag.primary(of: voice.language)
      {
        found.insert("another language")
      }
    }
    return found.sorted()
  }
}
