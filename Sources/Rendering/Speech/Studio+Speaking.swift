package import MeditationScript
package import Sound
package import Speech

extension Studio {
  /// The voice a user asks for.
  ///
  /// - Throws: `RenderError.noSuchVoice`.
  package func voice(_ wish: TrackRequest.VoiceWish) throws -> Voice {
    guard var voice = voices[wish.name] else {
      throw RenderError.noSuchVoice(name: wish.name, known: voices.keys.sorted())
    }
    voice.pitch = wish.pitch ?? voice.pitch
    voice.pitchRange = wish.pitchRange ?? voice.pitchRange
    voice.pace = wish.pace ?? voice.pace
    return voice
  }

  /// Opens a voice with the built-in lexicon and a script's own over it.
  package func phraseSpeaker(
    _ wish: TrackRequest.VoiceWish, own: [Head.LexiconEntry] = [], rate: SampleRate
  ) throws -> PhraseSpeaker {
    let voice = try voice(wish)
    let engine: any SpeechEngine =
      switch voice.engine {
      case .espeak: EspeakEngine(voice: voice, command: speaker)
      }
    return try PhraseSpeaker(
      engine: engine, lexicon: try lexicon(with: own), rate: rate, speakers: speakers,
      folder: temporaryFolder)
  }

  /// The built-in lexicon and a script's own over it.
  ///
  /// - Throws: `RenderError.badPronunciation`.
  package func lexicon(with own: [Head.LexiconEntry]) throws -> Lexicon {
    let entries = try own.map { entry in
      switch entry.pronunciation {
      case .espeak(let phonemes): return Lexicon.Entry(word: entry.word, espeak: phonemes)
      case .ipa(let ipa):
        switch IPA.espeak(ipa) {
        case .success(let phonemes): return Lexicon.Entry(word: entry.word, espeak: phonemes)
        case .failure(let unknown):
          throw RenderError.badPronunciation(word: entry.word, symbol: unknown.symbol)
        }
      }
    }
    return Lexicon([lexicon, entries])
  }

  /// Reads scripts for their craft.
  ///
  /// - Parameter head: of the script that is read; its lexicon settles words.
  package func linter(for head: Head) throws -> CraftLinter {
    let lexicon = try lexicon(with: head.lexicon)
    return CraftLinter { [riskyWords] in lexicon.unsettled($0, among: riskyWords) }
  }
}
