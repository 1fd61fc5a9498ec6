import Assets
import Foundation
import MeditationScript
import Testing

/// Real scripts, damaged at random: they parse or are reported, and never more than that.
@Suite struct RobustnessTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "[", "]", "{", "}", "\"", "---\n", "\n", "# ", ":", ";", "<!--", "-->", "[repeat:\"2..3\"]",
    "[/repeat]", "[from:\"5m\"]", "🙏", "\\", "|", "..", "\t", "*", "(", ")", "/", "++", "-", "~",
    "'",
    "[rate:\"slow\"]", "#[lang:\"fr\"]", "!", "[mark:\"x\"]", "/ˈmɛtə/", "<", ">", "&", "&amp;",
    "<p>",
    "```\n", "> ", "- ", "1. ", "| a |\n|---|\n", "===\n", "(pause) ", "TEACHER: ", "0:30 ", "<br>",
    "&nbsp;", "[^1]", "[^1]: ", "[a]: /b\n", "[a]", "  \n", "\\\n", "    ", "*pause*", "![a](b)",
    "«", "»",
    "</s>", "<break/>", "e\u{301}", "愛", "\u{202E}", "\u{0}",
  ]

  /// Variants of each script; a longer run is asked for by the environment.
  private static let variants =
    ProcessInfo.processInfo.environment["RENDER_MEDITATION_VARIANTS"].flatMap(Int.init) ?? 60

  private static let document = """
    <?xml version="1.0"?>
    <speak version="1.1" xml:lang="en-US"><p><s>Notice the breath.</s><break time="3s"/>
    <prosody rate="slow">And <emphasis>rest</emphasis>, as <sub alias="you">U</sub> are.</prosody>
    </p><mark name="x"/>Say <phoneme ph="ˈmɛtə">metta</phoneme> &amp; <lang xml:lang="fr">la paix</lang>.
    </speak>
    """

  private static let markdown = """
    May you (live)[rate:"slow"; pitch:"low"] with ++ease++, as (Al){aluminum} or (metta)/ˈmɛtə/.
    #[lang:"de"] Am (3)[ordinal] Tag. #[defaults] !["a.wav"] [mark:"x"] {name|Ana}-like ~plain~.
    """

  @Test(
    arguments: Asset.all(in: "Scripts", ending: ".md").map(\.path) + ["ssml", "markdown", "paper"])
  func `damaged scripts are read without a crash, and every place lies in the text`(
    name: String
  ) throws {
    let texts = [
      "ssml": Self.document, "markdown": Self.markdown,
      "paper": CorpusTests.papers.map(\.script).joined(separator: "\n"),
    ]
    let original = try #require(texts[name] ?? Asset.at(name)?.text).map(String.init)
    var generator = Generator(state: 42)
    for _ in 0..<Self.variants {
      var text = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !text.isEmpty {
        let place = Int.random(in: 0..<text.count, using: &generator)
        if Bool.random(using: &generator) {
          text.remove(at: place)
        } else {
          text.insert(Self.pieces.randomElement(using: &generator) ?? "", at: place)
        }
      }
      let source = SourceText(name: "s.md", text: text.joined())
      let (script, diagnostics) = Script.read(source, with: repertoire)
      #expect(script != nil || diagnostics.hasErrors)
      #expect(diagnostics.allSatisfy { $0.span.end <= source.bytes.count })
      _ = try? script?.steps(length: .seconds(600))
      _ = DiagnosticPrinter(color: false).print(diagnostics, in: source)
      expectTree(of: source)
      expectTree(of: Self.broken(source, &generator))
    }
  }

  /// The same with some bytes that are anything.
  private static func broken(_ source: SourceText, _ generator: inout Generator) -> SourceText {
    var bytes = source.bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    if Bool.random(using: &generator) {
      bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
    }
    return SourceText(name: "s.md", bytes: bytes)
  }

  /// Whatever the text is, there is a tree whose places nest, and a reason where it is no script.
  private func expectTree(of source: SourceText) {
    let (syntax, diagnostics) = Script.syntax(of: source)
    #expect(syntax.span == SourceSpan(0, source.bytes.count))
    #expect(syntax.misplaced.isEmpty)
    #expect(diagnostics.allSatisfy { $0.span.end <= source.bytes.count })
    #expect(Script.refusal(of: source) == nil || diagnostics.hasErrors)
  }
}
