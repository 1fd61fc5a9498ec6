internal import MeditationScript
internal import Speech

extension PhraseReading {
  /// What a script asks of a voice for a phrase and the voice cannot do, in the user's words.
  func limits(of phrase: Phrase) -> [String] {
    var found: Set<String> = []
    let rates = Set(phrase.runs.map { $0.delivery.rate?.value ?? 1 })
    for run in phrase.runs {
      let delivery = run.delivery
      let voice = voice(of: delivery)
      guard !voice.obeys else { continue }
      if delivery.emphasis != nil { found.insert("emphasis") }
      if delivery.pitch != nil { found.insert("another pitch") }
      if delivery.isWhispered { found.insert("whispering") }
      if rates.count > 1 { found.insert("another pace within a sentence") }
      if case .ipa = delivery.reading, !voice.takesPhonemes { found.insert("phonetic spelling") }
      if Speech.Language.kind(of: language(of: delivery).tag)
        != Speech.Language.kind(of: voice.language), delivery.language != nil
      {
        found.insert("another language")
      }
    }
    return found.sorted()
  }
}
