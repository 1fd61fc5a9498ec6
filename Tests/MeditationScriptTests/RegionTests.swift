import MeditationScript
import Testing

/// Which of the languages there are is meant by a tag.
@Suite struct RegionTests {
  private static let languages = [
    "en-US", "en-GB", "es-ES", "es-419", "fr-FR", "fr-BE", "de-DE", "pt-BR", "pt-PT", "nb-NO",
    "da-DK", "ro-RO", "cs-CZ",
    "pl-PL",
  ]
  private static let repertoire = Repertoire(bells: [], languages: languages)

  @Test(arguments: [
    ("no", "nb-NO"), ("no-NO", "nb-NO"), ("nor", "nb-NO"), ("en-UK", "en-GB"), ("en_GB", "en-GB"),
    ("EN-us", "en-US"),
    ("de_DE.UTF-8", "de-DE"), ("de-Latn-DE-1996", "de-DE"), ("ger", "de-DE"), ("mo", "ro-RO"),
    ("es", "es-ES"), ("pt", "pt-BR"),
    ("en-x-gb", "en-US"),
  ])
  func `F4: old codes and other spellings are known`(tag: String, language: String) {
    let found = Self.repertoire.match(tag)
    #expect(found?.tag == language)
    #expect(found?.written == nil)
    #expect(found?.isHeardDifferently == false)
  }

  @Test(arguments: [
    ("es-MX", "es-419", false), ("es-AR", "es-419", false), ("es-US", "es-419", false),
    ("es-419", "es-419", false),
    ("es-GQ", "es-ES", true), ("en-AU", "en-GB", true), ("en-IN", "en-GB", true),
    ("en-IE", "en-GB", true),
    ("en-NZ", "en-GB", true), ("en-CA", "en-US", true), ("fr-CA", "fr-FR", true),
    ("fr-LU", "fr-BE", true),
    ("de-AT", "de-DE", true), ("pt-AO", "pt-PT", true), ("nn", "nb-NO", true),
    ("nn-NO", "nb-NO", true),
  ])
  func `K6: the nearest region speaks, and it is said where that is heard`(
    tag: String, language: String, isHeard: Bool
  ) throws {
    let found = try #require(Self.repertoire.match(tag))
    #expect(found.tag == language)
    #expect(found.written == (tag == language ? nil : tag))
    #expect(found.isHeardDifferently == isHeard)
    let (script, diagnostics) = Script.read(
      SourceText(name: "s.md", text: "---\nlanguage: \(tag)\n---\nRest."), with: Self.repertoire)
    #expect(script?.head.language == language)
    #expect(script?.head.writtenLanguage == found.written)
    #expect(
      diagnostics.map(\.message)
        == (isHeard ? ["no voice speaks `\(tag)`; the nearest, `\(language)`, reads it"] : []))
    #expect(diagnostics.allSatisfy { $0.rule == .voiceLimit && $0.span.start == 14 })
  }

  @Test(arguments: [
    ("ca", "the nearest to it are `es-ES`, `pt-BR`, `fr-FR`, `ro-RO`"),
    ("sk", "the nearest to it are `pl-PL`, `cs-CZ`"),
    ("is", "the nearest to it are `nb-NO`, `da-DK`"), ("German", "did you mean `de-DE`?"),
    ("español", "did you mean `es-ES`?"), ("zh-Hans-CN", nil), ("iw", nil),
  ])
  func `F4: a language that nobody speaks is told of the nearest`(tag: String, help: String?) throws
  {
    let (script, diagnostics) = Script.read(
      SourceText(name: "s.md", text: "---\nlanguage: \(tag)\n---\nRest."), with: Self.repertoire)
    #expect(script == nil)
    let error = try #require(diagnostics.first)
    #expect(error.message == "no voice speaks `\(tag)`")
    #expect(error.help == help)
    #expect(error.expected?.contains("en-US, en-GB, es-ES") == true)
  }

  @Test func `K6: whoever asks for a region hears a script of any region in it`() throws {
    var repertoire = Self.repertoire
    repertoire.region = "es-MX"
    func language(_ head: String) -> String? {
      Script.read(
        SourceText(name: "s.md", text: "---\nlanguage: \(head)\n---\nRest."), with: repertoire
      ).script?.head.language
    }
    #expect(language("es") == "es-419")
    #expect(language("es-ES") == "es-419")
    #expect(language("en-GB") == "en-GB")
  }
}
