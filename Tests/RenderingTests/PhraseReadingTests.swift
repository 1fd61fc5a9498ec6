import MeditationScript
import Sound
import Speech
import Testing

@testable import Rendering

/// From a script's words to what the engine is asked for.
@Suite struct PhraseReadingTests {
  /// The stretches of a script's first phrase: language, then words, or phonemes in brackets.
  private func stretches(_ text: String, lexicon: [LexiconEntry] = []) throws -> [String] {
    let studio = try studio()
    let script = try Script.valid(
      SourceText(name: "s.md", text: text), with: studio.repertoire
    ).script
    let speaker = try studio.phraseSpeaker(
      TrackRequest.VoiceWish(), for: script, lexicon: lexicon, rate: .cd)
    let phrase = try #require(try script.steps(length: nil).phrases.first)
    return speaker.reading.spoken(phrase).stretches.map { stretch in
      let pieces = stretch.pieces.map { piece in
        switch piece.content {
        case .words(let words): words
        case .phonemes(let phonemes): "[" + phonemes + "]"
        }
      }
      let name = studio.voices.first { $0.value == stretch.voice }?.key ?? "?"
      let voice = name == Studio.defaultVoice ? "" : " " + name
      return stretch.language.tag + voice + (stretch.isWhispered ? " whispered" : "") + ": "
        + pieces.joined()
    }
  }

  @Test(arguments: [
    ("Notice the breath.", ["en-US: Notice the breath."]),
    ("Close your eyes.", ["en-US: [kl'oUz] your eyes."]),
    ("(Close)[rate:\"slow\"] your eyes.", ["en-US: [kl'oUz] your eyes."]),
    ("Breathe 4-7-8.", ["en-US: Breathe 4, 7, 8."]),
    ("Say (bonjour)[lang:\"fr\"] now.", ["en-US: Say ", "fr-FR: bonjour", "en-US:  now."]),
    ("Say (bonjour)[lang:\"fr\"].", ["en-US: Say ", "fr-FR: bonjour."]),
    ("You ask, (why now)[voice:\"serene\"]?", ["en-US: You ask, ", "en-US serene: why now?"]),
    ("(Hush)[whisper] now.", ["en-US whispered: Hush", "en-US:  now."]),
    ("The (3)[ordinal] (Al){aluminum}.", ["en-US: The third aluminum."]),
    ("Say (x)/ˈmɛtə/.", ["en-US: Say ['mEt@]."]),
    ("---\nlanguage: fr\n---\nLe rythme, de 10-20.", ["fr-FR: Le [ritm], de 10 à 20."]),
    ("---\nlanguage: nl\n---\nOm 3:00, 1/2.", ["nl-NL: Om 3:00, 1/2."]),
    ("---\nlexicon: { zafu: { say: zah foo } }\n---\nA zafu.", ["en-US: A zah foo."]),
  ])
  func `words, languages and pronunciations reach the engine`(
    text: String, expected: [String]
  ) throws {
    #expect(try stretches(text) == expected)
  }

  @Test func `the user's lexicon comes before the script's, and that before the built-in one`()
    throws
  {
    let script = "---\nlexicon: { metta: \"m'E\", bow: \"b'o\" }\n---\nBow, metta, dukkha."
    let own = [LexiconEntry(word: "Metta", pronunciation: .espeak("own"))]
    #expect(try stretches(script, lexicon: own) == ["en-US: [b'o], [own], [d'UkA:]."])
  }

  @Test func `a pronunciation with a symbol nobody can say is an error at its sentence`() throws {
    let error = #expect(throws: ScriptErrors.self) {
      try Planner(studio: try studio()).track(
        SourceText(name: "s.md", text: "Sit. Say (x)/mʘ/."), TrackRequest())
    }
    #expect(error?.diagnostics.first?.message.contains("`ʘ`") == true)
    #expect(error?.diagnostics.first?.span.start == 5)
  }
}
