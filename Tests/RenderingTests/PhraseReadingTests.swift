import Catalog
import MeditationScript
import Processes
import Testing
import Timebase
import Voices

@testable import Rendering

/// From a script's words to what the engine is asked for.
@Suite struct PhraseReadingTests {
  /// The segments of a script's first phrase: language, then words, or phonemes in brackets.
  private func segments(
    _ text: String, lexicon: [LexiconEntry] = [], wish: TrackRequest.VoiceRequest = .init()
  ) throws -> [String] {
    let context = try context()
    let script = try Script.valid(
      SourceText(name: "s.md", text: text), with: context.catalog.repertoire()
    ).script
    let speaker = try context.phraseSpeaker(
      wish, for: script, lexicon: lexicon, rate: .cd, in: JobScope())
    let phrase = try #require(try script.steps(length: nil).phrases.first)
    return speaker.reading.spoken(phrase).segments.map { segment in
      let pieces = segment.pieces.map { piece in
        switch piece.content {
        case .words(let words): words
        case .phonemes(.native(_, let sound, _), _), .phonemes(.ipa(let sound), _):
          "[" + sound + "]"
        }
      }
      let name = context.catalog.voices.first { $0.value == segment.voice }?.key ?? "?"
      let voice = name == Catalog.defaultVoice ? "" : " " + name
      return segment.language.tag + voice + (segment.isWhispered ? " whispered" : "") + ": "
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
    ("You ask, (why now)[voice:\"second\"]?", ["en-US: You ask, ", "en-US serene: why now?"]),
    ("(Why)[voice:\"gentle\"]?", ["en-GB gentle: Why?"]),
    ("(Why)[voice:\"gentle\"; lang:\"en-US\"]?", ["en-US gentle: Why?"]),
    ("(Hush)[whisper] now.", ["en-US whispered: Hush", "en-US:  now."]),
    ("The (3)[ordinal] (Al){aluminum}.", ["en-US: The third aluminum."]),
    ("Say (x)/ˈmɛtə/.", ["en-US: Say [ˈmɛtə]."]),
    ("---\nlanguage: fr\n---\nLe rythme, de 10-20.", ["fr-FR: Le [ʁitm], de 10 à 20."]),
    ("---\nlanguage: nl\n---\nOm 3:00, 1/2.", ["nl-NL: Om 3:00, 1/2."]),
    ("---\nlexicon: { zafu: { say: zah foo } }\n---\nA zafu.", ["en-US: A zah foo."]),
  ])
  func `words, languages and pronunciations reach the engine`(
    text: String, expected: [String]
  ) throws {
    #expect(try segments(text) == expected)
  }

  @Test(arguments: [
    ("gentle", nil, ["en-GB gentle: Rest ", "en-GB mellow: now."]),
    ("serene", nil, ["en-US serene: Rest ", "en-US: now."]),
    ("steady", "gentle", ["en-US: Rest ", "en-GB gentle: now."]),
    ("gentle", "steady", ["en-GB gentle: Rest ", "en-US: now."]),
  ])
  func `the second voice is the one that is asked for, or goes with the first`(
    first: String, second: String?, expected: [String]
  ) throws {
    var wish = TrackRequest.VoiceRequest()
    wish.name = first
    wish.second = second
    #expect(try segments("Rest (now)[voice:\"second\"].", wish: wish) == expected)
  }

  @Test func `every voice has a second that is there, and is another one`() throws {
    let context = try context()
    for (name, voice) in context.catalog.voices {
      let second = try #require(voice.second)
      var wish = TrackRequest.VoiceRequest()
      wish.name = second
      #expect(try context.voices.voice(wish) != voice, "\(name)")
    }
  }

  @Test func `a sound that is spelled is a limit of those voices that only read words`() throws {
    let context = try context()
    for (name, expected) in [("steady", []), ("piper", []), ("flite", ["phonetic spelling"])] {
      var wish = TrackRequest.VoiceRequest()
      wish.name = name
      let script = try Script.valid(
        SourceText(name: "s.md", text: "Say (metta)/ˈmɛtə/."), with: context.catalog.repertoire()
      ).script
      let phrase = try #require(try script.steps(length: nil).phrases.first)
      let reading = try context.phraseSpeaker(wish, for: script, rate: .cd, in: JobScope())
        .reading
      #expect(reading.limits(of: phrase) == expected)
    }
  }

  @Test func `a pace is kept by both voices, a pitch by the first`() throws {
    let context = try context()
    var wish = TrackRequest.VoiceRequest()
    wish.pace = 140
    wish.pitch = 77
    let cast = try context.voices.cast(wish, for: ["second"])
    #expect(cast.all.map(\.pace) == [140, 140])
    #expect(try cast.voice("second") == context.voices.cast(wish, for: ["second"]).others["second"])
    var plain = wish
    plain.name = "serene"
    plain.pitch = nil
    #expect(try cast.voice("second") == context.voices.voice(plain))
  }

  @Test func `the user's lexicon comes before the script's, and that before the built-in one`()
    throws
  {
    let script = "---\nlexicon: { metta: \"m'E\", bow: \"b'o\" }\n---\nBow, metta, dukkha."
    let own = [LexiconEntry(word: "Metta", pronunciation: .espeak("own"))]
    #expect(try segments(script, lexicon: own) == ["en-US: [b'o], [own], [d'UkA:]."])
  }

  @Test
  func `K2: a sign that is no sound is a warning at its place, and the word is said without it`()
    throws
  {
    let (script, warnings) = try Script.valid(
      SourceText(name: "s.md", text: "Say (x)/m4a/, (y)[ipa:\"4\"]."),
      with: try context().catalog.repertoire())
    #expect(warnings.map(\.span.start) == [9, 23])
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.message.contains("`4`") })
    #expect(
      try segments("Say (x)/m4a/, (y)[ipa:\"4\"].") == ["en-US: Say [ma], y."])
    #expect(script.sentences.map(\.value) == ["Say x, y."])
  }
}
