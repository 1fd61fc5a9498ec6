import Foundation
import TestSupport
import Testing

/// A track written for a reader is a script, too.
struct ReadingTextTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct Outline: Decodable {
    struct Event: Decodable {
      let kind: String
      let text: String
    }

    let events: [Event]
    let title: String

    func said(_ kinds: Set<String>) -> [String] {
      events.filter { kinds.contains($0.kind) }.map { $0.kind + " " + $0.text }
    }
  }

  private func outline(_ words: [String]) throws -> Outline {
    let run = try BuiltTool.run(["outline"] + words + ["--json"], in: folder.path)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    return try JSONDecoder().decode(Outline.self, from: Data(run.output.utf8))
  }

  @Test(arguments: [
    ["metta", "--minutes", "3"], ["arriving", "--minutes", "4"],
    ["metta", "--language", "de", "--minutes", "5"], ["kind-dialogue", "--minutes", "9"],
  ])
  func `A5: what is written for a reader is read back as the same`(words: [String]) throws {
    let export = try BuiltTool.run(
      ["export"] + words + ["--to", "text", "-o", "m.md"], in: folder.path)
    #expect(export.code == 0)
    let kinds: Set<String> = ["speech", "section", "bell", "breath"]
    let original = try outline(words)
    let again = try outline(["m.md"] + Array(words.suffix(2)))
    #expect(again.said(kinds) == original.said(kinds))
    #expect(again.title == original.title)
  }
}
