import MeditationScript
import TestSupport
import Testing

@testable import TrackLibrary

/// Names of rows that a voice can only guess, or not say.
@Suite struct UnsayableNameTests {
  private static let script = "Welcome, {name}.\n"

  private func warnings(
    _ table: String, script: String = script
  ) throws -> [(diagnostic: Diagnostic, line: Int)] {
    let shelf = try Shelf(
      """
      defaults: { script: s.md, minutes: 1 }
      output: "{row}.{format}"
      tracks: [{ from: r.csv }]
      """, ["r.csv": table, "s.md": script])
    return try shelf.plan().warnings.flatMap { errors in
      errors.diagnostics.map { ($0, errors.source.position(of: $0.span.start).line) }
    }
  }

  @Test func `each is told of at its row`() throws {
    let found = try warnings("name\nAna\nمحمود\nОльга\nགྲོལ\n")
    #expect(found.map(\.diagnostic.rule) == [.riskyWord, .riskyWord])
    #expect(found.map(\.line) == [3, 5])
    #expect(found.first?.diagnostic.message.contains("is a guess") == true)
    #expect(found.last?.diagnostic.message.contains("is left out") == true)
    let help = "spell it as it sounds: `محمود: { say: \"…\" }` in the head's `lexicon:`"
    #expect(found.first?.diagnostic.help == help)
  }

  @Test func `one that a lexicon knows is not, nor where they are allowed`() throws {
    let known = "---\nlexicon: { محمود: { say: Mahmood } }\n---\n" + Self.script
    #expect(try warnings("name\nمحمود\n", script: known).isEmpty)
    let allowed = "---\nallow: [risky-word]\n---\n" + Self.script
    #expect(try warnings("name\nمحمود\n", script: allowed).isEmpty)
    #expect(try warnings("name,unused\nAna,محمود\n").isEmpty)
  }

  @Test func `many are told of in few words`() throws {
    let table = "name\n" + (1...30).map { "محمود \($0)\n" }.joined()
    let found = try warnings(table)
    #expect(found.count == 21)
    #expect(found.last?.diagnostic.message == "there are 10 more words like this from here on")
  }
}
