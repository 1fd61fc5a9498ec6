import Foundation
import MeditationScript
import Testing

/// Scripts in all the shapes that people bring them in, in many languages: what is said is what a reader
/// would say.
@Suite struct CorpusTests {
  struct Paper: Sendable, CustomTestStringConvertible {
    let name: String
    let script: String
    let said: [String]

    var testDescription: String { name }
  }

  static let papers: [Paper] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/papers.txt")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    let parts = text.components(separatedBy: "######## ").dropFirst().map { part in
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      return (head: String(part[..<end]), body: String(part[end...].dropFirst()))
    }
    return stride(from: 0, to: parts.count - 1, by: 2).map { index in
      Paper(
        name: parts[index].head, script: parts[index].body,
        said: parts[index + 1].body.split(separator: "\n").map(String.init))
    }
  }()

  @Test func `there are scripts of every shape, in at least ten languages`() {
    #expect(Self.papers.count >= 40)
    #expect(Set(Self.papers.map { $0.name.prefix(2) }).count >= 10)
  }

  @Test(arguments: papers)
  func `what is said is what a reader would say`(paper: Paper) throws {
    let source = SourceText(name: "paper.md", text: paper.script)
    let (script, diagnostics) = Script.read(source, with: everyLanguage)
    let steps = try #require(script, "\(diagnostics)").steps(length: nil)
    #expect(steps.phrases.map(\.text) == paper.said)
  }
}
