import Assets
import Speech
import Testing
import Voices

@Suite struct LexiconTests {
  private let lexicon: Lexicon

  init() throws {
    lexicon = try Lexicon([english])
  }

  private func phonemes(_ text: String) -> [String] {
    lexicon.spoken(text).compactMap {
      if case .phonemes(.native(_, let notation, _), _) = $0 { notation } else { nil }
    }
  }

  @Test(arguments: [
    ("Close your eyes.", ["kl'oUz"]), ("Let your eyes close.", ["kl'oUz"]),
    ("Someone close to you.", []), ("Bow your head.", ["b'aU"]), ("METTA means love.", ["m'Et2@"]),
    ("Use your breath.", ["j'u:z"]), ("It is no use.", []), ("Separate from it.", ["s'Ep@r,eIt"]),
    ("It is a separate thing.", []), ("You are separate from it.", []),
    ("May you live with ease.", ["l'Iv"]), ("Live music plays.", ["l'aIv"]),
    ("As heavy as lead.", []), ("A weight made of lead.", ["l'Ed"]), ("Let it lead you.", []),
    ("A tear falls.", []), ("Do not tear yourself away.", ["t'e@"]),
    ("The wind blows.", []), ("The day winds down.", ["w'aIndz"]), ("Wind down now.", ["w'aInd"]),
    ("You may read this.", []), ("You have read it.", ["r'Ed"]), ("A bow tie.", ["b'oU"]),
    ("Stay close. Your breath is here.", []), ("Let it be close, gently.", []),
    ("You may close them.", ["kl'oUz"]), ("Mmm.", ["m:"]),
  ])
  func `words with two readings are told apart by their neighbours`(
    text: String, expected: [String]
  ) {
    #expect(phonemes(text) == expected)
  }

  @Test func `the words around a pronunciation stay as they are`() {
    #expect(
      lexicon.spoken("The word “metta”, again.") == [
        .words("The word “"), .phonemes(native("m'Et2@"), of: "metta"), .words("”, again."),
      ])
    #expect(lexicon.spoken("Just sit.") == [.words("Just sit.")])
  }

  @Test(arguments: [
    ("The wind.", ["wind"]), ("May you live with ease.", []), ("Live your life.", []),
    ("Close your eyes.", []), ("Someone close to you.", []), ("The close of day.", ["close"]),
    ("For a minute or two.", []),
  ])
  func `risky words are those that nothing settles`(text: String, expected: [String]) throws {
    let risky = try #require(Asset.at("Scripts/risky-words.yaml")).decoded(as: [RiskyWord].self)
    #expect(lexicon.unsettled(text, among: risky) == expected)
  }

  @Test(arguments: [
    ("karuna", "karuṇā", "en", true), ("dvorak", "Dvořák", "en", true),
    ("metta", "metta\u{304}", "en", true), ("rose", "rosé", "en", false),
    ("rose", "rose\u{301}", "en", false), ("schon", "schön", "de", false),
    ("schon", "scho\u{308}n", "de", false), ("karuna", "karuṇa", "de", true),
    ("laska", "łaska", "pl", false), ("мои", "мой", "ru", false),
    ("schön", "scho\u{308}n", "de", true),
  ])
  func `an entry holds for marks that are foreign to the language, and for no others`(
    entry: String, word: String, kind: String, holds: Bool
  ) throws {
    let own = try Lexicon([[Lexicon.Entry(word: entry, say: "yes")]], kind: kind)
    #expect((own.spoken(word) == [.words("yes")]) == holds)
  }

  @Test func `a later lexicon replaces an earlier one's word`() throws {
    let own = try Lexicon([
      [Lexicon.Entry(word: "Om", espeak: "oUm")], [Lexicon.Entry(word: "om", espeak: "0m")],
    ])
    #expect(own.spoken("om") == [.phonemes(native("0m"), of: "om")])
  }

  @Test(arguments: [
    ("baʊ", "baU"), ("ˈmɛtə", "'mEt@"), ("/tʃaɪ/", "tSaI"), ("nʌˈmɑːsteɪ", "nV'mA:steI"),
  ])
  func `the phonetic alphabet is translated`(ipa: String, espeak: String) throws {
    #expect(try EspeakNotation.phonemes(of: ipa).get() == espeak)
  }

  @Test(arguments: [
    ("təmei̥ɾou̥", "en", "t@mEi:t2oUu:"), ("ˈbʌtn̩", "en", "'bVtn"), ("aɪ̯", "de", "aI"),
    ("eɪ̯", "de", "e:I"), ("t͡ʃ", "en", "tS"), ("t͜s", "en", "ts"), ("ɬan", "en", "lan"),
    ("ma˥˩", "en", "ma"), ("ã", "es", "a"), ("ɑ̃", "fr", "A~"), ("ʏ", "es", "y"), ("ø", "en", "3:"),
    ("ɯ", "fr", "u"), ("ə˞", "en", "3"), ("ʘ", "en", "p"), ("a|b‖c", "en", "abk"),
    ("ʦ", "de", "ts"),
    ("pʰaˑ", "en", "pa"), ("é", "en", "E"), ("tʷa", "es", "twa"),
  ])
  func `K2: any sign of the phonetic alphabet is said as the nearest sound, or left out`(
    ipa: String, kind: String, espeak: String
  ) throws {
    #expect(try EspeakNotation.phonemes(of: ipa, kind: kind).get() == espeak)
  }

  @Test func `a symbol that is no sound is named`() {
    let unknown = #expect(throws: EspeakNotation.UnknownSymbol.self) {
      try EspeakNotation.phonemes(of: "a4").get()
    }
    #expect(unknown?.symbol == "4")
  }

  @Test(arguments: [
    ("Gently close them.", ["kl'oUz"]), ("It feels close.", []),
    ("CLOSE YOUR EYES.", ["kl'oUz"]), ("Bowing, you bow.", ["b'aUIN", "b'aU"]),
    ("Rainbow.", []), ("Metta-bhavana", ["m'Et2@"]), ("“Dukkha”", ["d'UkA:"]), ("", []),
  ])
  func `a word is known by itself, in any case, and never inside another`(
    text: String, expected: [String]
  ) {
    #expect(phonemes(text) == expected)
  }

  @Test func `an entry with neighbours keeps out where it has none`() throws {
    let own = try Lexicon([
      [
        Lexicon.Entry(word: "read", espeak: "r'Ed", after: ["have"]),
        Lexicon.Entry(word: "read", espeak: "r'i:d", before: ["this"]),
      ]
    ])
    #expect(
      own.spoken("I have read") == [.words("I have "), .phonemes(native("r'Ed"), of: "read")])
    #expect(own.spoken("read this") == [.phonemes(native("r'i:d"), of: "read"), .words(" this")])
    #expect(own.spoken("read") == [.words("read")])
  }

  @Test(arguments: ["Someone dear and close to you.", "It is now close to the end."])
  func `close to someone is near, whatever word comes before`(text: String) {
    #expect(phonemes(text) == [])
  }
}
