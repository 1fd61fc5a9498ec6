import Foundation
import Testing
import Voices

@testable import MeditationScript

/// The language reference says what the compiler does.
@Suite struct ReferenceTests {
  private static let text: String = {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = top.path + "/Sources/MeditationScript/MeditationScript.docc/Language.md"
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }()

  /// The blocks of code in one language.
  private static func examples(_ language: String) -> [String] {
    text.components(separatedBy: "```" + language + "\n").dropFirst().map {
      $0.components(separatedBy: "\n```\n")[0] + "\n"
    }
  }

  @Test func `there is a reference, with examples`() {
    #expect(Self.examples("markdown").count >= 9)
    #expect(Self.examples("xml").count == 1)
  }

  @Test(arguments: examples("markdown") + examples("xml"))
  func `every example compiles without a word of complaint, and says something`(example: String)
    throws
  {
    var repertoire = repertoire
    repertoire.scripts = ["arriving": SourceText(name: "arriving.md", text: "Welcome.\n")]
    let (script, diagnostics) = Script.read(
      SourceText(name: "example.md", text: example), with: repertoire)
    #expect(diagnostics.allSatisfy { $0.rule == .direction && $0.severity == .suggestion })
    let steps = try #require(script).steps(length: .seconds(1500))
    #expect(steps.count > 1)
  }

  @Test(
    arguments: Vocabulary.tags.map { "`[\($0)" } + Vocabulary.modifiers.map { "[\($0)" }
      + HeadReader.keys.map { "`\($0)`" } + Rule.allCases.map { "| `\($0.rawValue)` |" }
      + Delivery.SayAs.dateFormats.map { "`\($0)`" })
  func `nothing the compiler knows is left out`(name: String) {
    #expect(Self.text.contains(name))
  }
}
