internal import MeditationScript
internal import Voices

/// From a script's phrase to what an engine is asked for: who speaks, in which language, and how each
/// word is said.
struct PhraseReading: Sendable {
  /// What is known of one kind of language.
  struct Language: Sendable {
    let lexicon: Lexicon
    /// `nil` where nobody has written down how signs are read.
    let readings: Readings?
  }

  let cast: Cast
  /// The script's.
  let language: Voices.Language
  let languages: [Voices.Language]
  /// By kind, such as `en`.
  let known: [String: Language]

  func spoken(_ phrase: Phrase) -> SpokenPhrase {
    var segments: [SpokenPhrase.Segment] = []
    let runs = phrase.runs
    for (index, run) in runs.enumerated() {
      let before = index > 0 ? runs[index - 1].text : ""
      let after = index + 1 < runs.count ? runs[index + 1].text : ""
      let next = segment(run, before: before, after: after)
      let isPunctuation = !run.text.contains { $0.isLetter || $0.isNumber }
      if let last = segments.last, last.isSpoken(like: next) || isPunctuation {
        segments[segments.count - 1] = SpokenPhrase.Segment(
          voice: last.voice, language: last.language, isWhispered: last.isWhispered,
          pieces: last.pieces + next.pieces)
      } else {
        segments.append(next)
      }
    }
    return SpokenPhrase(segments)
  }

  /// The words of a phrase that are of other writings than those who say them read.
  func transliterations(in phrase: Phrase) -> [Transliteration] {
    phrase.runs.flatMap { run -> [Transliteration] in
      guard let text = run.delivery.words(of: run.text) else { return [] }
      return known[spokenLanguage(of: run.delivery).kind]?.lexicon.transliterations(in: text) ?? []
    }
  }

  /// What a voice cannot do does not cut its sentence up.
  private func spokenLanguage(of delivery: Delivery) -> Voices.Language {
    voice(of: delivery).capabilities.everyLanguage ? language(of: delivery) : language
  }

  private func segment(_ run: Phrase.Run, before: String, after: String) -> SpokenPhrase.Segment {
    let delivery = run.delivery
    let voice = voice(of: delivery)
    let language = spokenLanguage(of: delivery)
    let prosody = SpokenPhrase.Prosody(delivery)
    return SpokenPhrase.Segment(
      voice: voice, language: language,
      isWhispered: delivery.isWhispered && voice.capabilities.whisper,
      pieces: contents(run, language, before: before, after: after)
        .map { SpokenPhrase.Piece($0, prosody) })
  }

  func voice(of delivery: Delivery) -> Voice {
    cast.voice(delivery.voice)
  }

  func language(of delivery: Delivery) -> Voices.Language {
    let tag = delivery.language ?? voice(of: delivery).accent(in: language.tag)
    return languages.first { $0.tag == tag } ?? language
  }

  private func contents(
    _ run: Phrase.Run, _ language: Voices.Language, before: String, after: String
  ) -> [SpokenPhrase.Piece.Content] {
    let known = known[language.kind]
    func words(_ text: String) -> [SpokenPhrase.Piece.Content] {
      let readable = known?.readings.map { SignReader($0).spoken(text) } ?? text
      return known?.lexicon.spoken(readable, before: before, after: after)
        ?? [.words(language.folded(readable))]
    }
    switch run.delivery.reading {
    case nil: return words(run.text)
    case .substitute(let other): return words(other)
    case .ipa(let ipa):
      return [.phonemes(.ipa(IPA.bare(ipa)), of: run.text)]
    case .sayAs(let sayAs):
      guard let readings = known?.readings else { return words(run.text) }
      return [
        .words(SayAs(readings, language: language.tag).words(run.text, as: SayAs.Kind(sayAs)))
      ]
    }
  }
}

extension SpokenPhrase.Segment {
  fileprivate func isSpoken(like other: SpokenPhrase.Segment) -> Bool {
    voice == other.voice && language == other.language && isWhispered == other.isWhispered
  }
}

extension SpokenPhrase.Prosody {
  fileprivate init(_ delivery: Delivery) {
    self.init()
    rate = delivery.rate?.value ?? 1
    pitch = delivery.pitch?.value ?? 1
    volume = delivery.volume?.value ?? 0
    emphasis =
      switch delivery.emphasis {
      case .strong: .strong
      case .moderate: .moderate
      case .reduced: .reduced
      case .some(.none): SpokenPhrase.Prosody.Emphasis.none
      case nil: nil
      }
  }
}

extension SayAs.Kind {
  fileprivate init(_ sayAs: Delivery.SayAs) {
    self =
      switch sayAs.kind {
      case .cardinal, .unit, .address, .expletive, .interjection: .plain
      case .characters: .characters
      case .digits: .digits
      case .fraction: .fraction
      case .ordinal: .ordinal
      case .telephone: .telephone
      case .date: .date(order: sayAs.format)
      case .time: .time
      }
  }
}
