import Foundation
import TestSupport
import Testing

/// Names of forty languages, as people write them: no letter of them is spelled, and no code is read.
@Suite struct NameTests {
  private static func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appendingPathComponent("Fixtures/" + name), encoding: .utf8)
  }

  /// A code begins with "letter", or "symbol"; marks are called by their names, and letters by those of
  /// their writings.
  private static let codes = [
    "lˌɛɾɚ", "lɛɾɚ", "sˈɪmbəl", "mˈækɹ", "ɐkjˈuːt", "sˈɜːkəm", "stɹˈoʊk", "sᵻɹˈɪlɪk", "ˈæɹəbɪk",
    "hˈiːbɹuː", "tʃˈaɪniːz", "dʒˈæpəniːz", "ɡˈæmə", "(",
  ]

  private func phonemes(_ text: String, language: String = "en") throws -> [String] {
    let run = try BuiltTool.run(["say", text, "--phonemes", "--language", language], in: "/tmp")
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `every name is said as a word`() throws {
    let names = try Self.fixture("names.txt").split(whereSeparator: \.isWhitespace)
    let said = try phonemes(names.map { "\($0)." }.joined(separator: "\n\n"))
    #expect(said.count == names.count)
    for (name, sound) in zip(names, said) {
      // A spelled word has gaps.
      for spelled in Self.codes { #expect(!sound.contains(spelled), "\(name): \(sound)") }
      #expect(!sound.contains(" "), "\(name): \(sound)")
      #expect(sound.count <= 3 * name.count + 6, "\(name): \(sound)")
    }
  }

  @Test func `every name of another writing is said like one in Latin letters`() throws {
    let pairs = try Self.fixture("other-names.txt").split(separator: "\n").map {
      $0.split(separator: " ")
    }
    #expect(pairs.allSatisfy { $0.count == 2 })
    func said(_ names: [Substring]) throws -> [String] {
      try phonemes(names.map { "\($0)." }.joined(separator: "\n\n"))
    }
    let names = try said(pairs.map { $0[0] })
    let plain = try said(pairs.map { $0[1] })
    #expect(names.count == pairs.count)
    for ((pair, name), plain) in zip(zip(pairs, names), plain) {
      #expect(name == plain, "\(pair[0])")
      for spelled in Self.codes { #expect(!name.contains(spelled), "\(pair[0]): \(name)") }
    }
  }

  @Test(arguments: [
    ("de", "Юля", "Julja"), ("de", "Саша", "Sascha"), ("fr", "Саша", "Sasha"),
    ("pl", "Саша", "Sasza"), ("es", "Гия", "Guia"), ("cs", "Саша", "Saša"),
  ])
  func `each language has its own letters for a sound`(
    language: String, name: String, plain: String
  ) throws {
    #expect(
      try phonemes("\(name).", language: language) == phonemes("\(plain).", language: language))
  }

  @Test func `signs and broken letters are not called by name`() throws {
    #expect(
      try phonemes("Dear \u{E000}\u{1F64F}♥ one☮, rest now\u{FFFD} གྲོལ་མ།")
        == phonemes("Dear one, rest now"))
  }

  private func check(_ text: String, _ options: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    try text.write(toFile: folder.file("s.md"), atomically: true, encoding: .utf8)
    let run = try BuiltTool.run(["check", "s.md"] + options, in: folder.path)
    return run.output + run.errors
  }

  @Test func `what a voice guesses or leaves out is a warning at its place`() throws {
    let text = "Welcome, محمود. And you, གྲོལ. And Ольга.\n"
    let found = try check(text)
    #expect(found.contains("`محمود` is said like `mahmood`, which is a guess"))
    #expect(found.contains("`གྲོལ` is left out"))
    #expect(found.contains("suggestion: `Ольга` is said like `Olga`"))
    #expect(found.contains("(Ольга)[lang:\"ru\"]"))
    #expect(try !check(text, ["--allow", "risky-word"]).contains("risky-word"))
    #expect(try !check("(Ольга)[lang:\"ru\"] sits.\n").contains("risky-word"))
    let known = "---\nlexicon: { محمود: { say: Mahmood } }\n---\nWelcome, محمود.\n"
    #expect(try !check(known).contains("risky-word"))
    #expect(try check("Сегодня мы сидим тихо вместе.\n").contains("cannot read these letters"))
  }

  @Test func `so it is in the JSON of a render`() throws {
    let folder = try TemporaryFolder()
    try "Welcome, {name}.\n".write(
      toFile: folder.file("s.md"), atomically: true, encoding: .utf8)
    let run = try BuiltTool.run(
      ["render", "s.md", "--set", "name=محمود", "-o", "a.wav", "--json"], in: folder.path)
    let facts = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(facts["warnings"] as? Int == 1)
    let notes = try #require(facts["notes"] as? [[String: Any]])
    #expect(notes.first?["rule"] as? String == "risky-word")
    #expect(notes.first?["line"] as? Int == 1)
    #expect(run.errors.contains("which is a guess"))
  }

  @Test(arguments: [
    ("karuṇā", "karuna"), ("mettā", "metta"), ("Viṣṇu", "Vishnu"), ("Kṛṣṇa", "Krishna"),
    ("Śiva", "Shiva"),
    ("Śāntideva", "Shāntideva"), ("saṅgha", "sangha"), ("Manṣūr", "Mansūr"), ("Ḥasan", "Hasan"),
    ("Nguyễn", "Nguyen"), ("Olúwaṣeun", "Olúwasheun"), ("Kaʻiulani", "Kaiulani"),
    ("Nguye\u{302}\u{303}n", "Nguyen"), ("Ines", "Inés"),
  ])
  func `a name with marks is said like one without`(name: String, plain: String) throws {
    #expect(try phonemes("\(name).") == phonemes("\(plain)."))
  }

  @Test func `what a voice knows is left to it`() throws {
    #expect(try phonemes("Müller.") != phonemes("Muller."))
    #expect(try phonemes("мой.", language: "ru") != phonemes("мои.", language: "ru"))
    #expect(try phonemes("Қайрат.", language: "ru") == phonemes("Кайрат.", language: "ru"))
    #expect(try phonemes("Łódź.", language: "pl") != phonemes("Lodz.", language: "pl"))
  }
}
