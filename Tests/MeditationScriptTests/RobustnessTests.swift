import Assets
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
    "[/repeat]", "[from:\"5m\"]", "🙏", "\\", "|", "..", "\t", "*",
  ]

  @Test(arguments: Asset.all(in: "Scripts", ending: ".md").map(\.name))
  func `damaged scripts are read without a crash, and every place lies in the text`(
    name: String
  ) throws {
    let original = try #require(Asset.at("Scripts/\(name).md")).text.map(String.init)
    var generator = Generator(state: 42)
    for _ in 0..<60 {
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
      _ = DiagnosticPrinter(color: false).print(diagnostics, in: source)
    }
  }
}
