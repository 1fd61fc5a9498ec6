import Assets
import Testing

@testable import Speech
@testable import Voices

/// Phonemes on their way to the engine: from the lexicon, and from the phonetic alphabet.
@Suite struct PhonemeTests {
  @Test func `every pronunciation of the lexicon reaches the engine as it is written`() throws {
    let entries = english
    #expect(!entries.isEmpty)
    for entry in entries {
      guard let own = entry.espeak else { continue }
      let text = EspeakText(segment([.phonemes(native(own), of: entry.word)]))
      #expect(text.text == "[[" + own + "]]")
    }
  }

  @Test func `every word of the lexicon is one the lexicon can find`() throws {
    let entries = english
    let lexicon = try Lexicon([entries])
    for entry in entries {
      let text = [entry.after?.first, entry.word, entry.before?.first].compactMap(\.self)
        .joined(separator: " ")
      let wanted: SpokenPhrase.Piece.Content =
        if let espeak = entry.espeak {
          .phonemes(native(espeak), of: entry.word)
        } else if let ipa = entry.ipa {
          .phonemes(.ipa(ipa), of: entry.word)
        } else {
          .words(entry.say ?? "")
        }
      #expect(lexicon.spoken(text).contains(wanted), "\(entry.word)")
    }
  }

  @Test(arguments: [
    ("eɪ", "eI"), ("oʊ", "oU"), ("tʃ", "tS"), ("t͡ʃ", "tS"), ("d͡ʒ", "dZ"), ("ɜː", "3:"),
    ("iː", "i:"), ("uː", "u:"), ("ŋ", "N"), ("ɹ", "r"), ("ʔ", "?"), ("ɬ", "l"), ("4", nil),
  ])
  func `a sound is one of the engine's, or none`(ipa: String, espeak: String?) {
    #expect((try? EspeakNotation.phonemes(of: ipa).get()) == espeak)
  }

  @Test func `every pronunciation of the lexicon can be told to others`() throws {
    for entry in english {
      let espeak = entry.espeak ?? ""
      let ipa = try #require(EspeakNotation().ipa(of: espeak, language: "en"), "\(entry.word)")
      #expect(!ipa.contains { $0 == "'" || $0.isNumber || $0 == "@" }, "\(ipa)")
    }
  }

  @Test(arguments: [
    ("m'Et2@", "mˈɛɾə"), ("kl'oUz", "klˈoʊz"), ("d'A@m@", "dˈɑːɹmə"), ("t'e@", "tˈɛɹ"),
    ("b,oUdItS'It@", "bˌoʊdɪtʃˈɪtə"), ("u:dZ'aIi", "uːdʒˈaɪi"), ("j'u:z", "jˈuːz"), ("%", nil),
  ])
  func `the engine's sounds have signs that other engines know`(espeak: String, ipa: String?) {
    #expect(EspeakNotation().ipa(of: espeak, language: "en") == ipa)
  }

  @Test(arguments: ["[[", "]]", "\u{1}", "<", "\"", "é"])
  func `what is no phoneme is taken out of phonemes`(text: String) {
    let phrase = segment([.phonemes(native("m'E" + text + "t@"), of: "x")])
    #expect(EspeakText(phrase).text == "[[m'Et@]]")
  }

  @Test func `words beside phonemes cannot open phonemes of their own`() {
    let phrase = segment([
      .words("say ["), .words("[x]"), .phonemes(native("m'E"), of: "x"), .words("]"),
    ])
    let text = EspeakText(phrase).text
    #expect(text.split(separator: "[[", omittingEmptySubsequences: false).count == 2)
    #expect(text.split(separator: "]]", omittingEmptySubsequences: false).count == 2)
  }
}
