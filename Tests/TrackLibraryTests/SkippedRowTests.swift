import Export
import MeditationScript
import TestSupport
import Testing

@testable import TrackLibrary

/// Rows with something wrong that are left out.
@Suite struct SkippedRowTests {
  private static let script = """
    ---
    length: { from: 5s, usual: 9s, to: 9m }
    ---
    Rest now, {who}. [silence:"1s..9m"] Thank you.
    """

  private func shelf(
    _ rows: String, named name: String = "people.csv", entry: String = "", more: String = ""
  ) throws -> Shelf {
    try Shelf(
      """
      output: "{row}.{format}"
      defaults: { script: rest.md }
      tracks:
        - { from: \(name)\(entry) }
      \(more)
      """, ["rest.md": Self.script, name: rows])
  }

  private func plan(_ shelf: Shelf, shard: String? = nil) throws -> LibraryPlan {
    try shelf.plan {
      $0.skipsBadRows = true
      $0.shard = shard.flatMap(Shard.init)
    }
  }

  private func messages(_ row: SkippedRow) -> [String] {
    row.problems.flatMap(\.diagnostics).map(\.message)
  }

  @Test(arguments: [
    ("who,length\nAna,9s\nBo\nCy,9s\n", "this row has 1 field"),
    ("who,length\nAna,9s\nBo,soon\nCy,9s\n", "`length` wants"),
    ("who,length\nAna,9s\n,9s\nCy,9s\n", "who"),
    ("who,length\nAna,9s\nBo,9h\nCy,9s\n", "no track can be this long"),
    ("who,length\nAna,9s\n\"Bo\"x,9s\nCy,9s\n", "something follows the quotes"),
    ("who,voice\nAna,serene\nBo,nobody\nCy,steady\n", "there is no voice"),
    ("who,script\nAna,rest.md\nBo,none.md\nCy,rest.md\n", "none.md"),
    ("who,bed\nAna,rain\nBo,thunder\nCy,rain\n", "thunder"),
  ])
  func `a row with something wrong is left out, and keeps its number`(
    rows: String, message: String
  ) throws {
    let plan = try plan(try shelf(rows))
    #expect(plan.tracks.map(\.name) == ["1.wav", "3.wav"])
    #expect(plan.skipped.map(\.number) == [2])
    #expect(messages(plan.skipped[0]).contains { $0.contains(message) })
    #expect(plan.skipped[0].source.position(of: plan.skipped[0].span.start).line == 3)
    // Without being asked, nobody leaves anything out.
    #expect(throws: LibraryErrors.self) { try shelf(rows).plan() }
  }

  @Test func `lines of JSON are left out as rows of a table are`() throws {
    let rows = """
      {"who": "Ana"}
      {"who": "Bo", "length": "soon"}
      {"who": "Cy"
      {"who": "Di", "Bed_level": -20, "bed-level": -18}
      {"who": "Ed"}
      """
    let plan = try plan(try shelf(rows, named: "people.jsonl"))
    #expect(plan.tracks.map(\.name) == ["1.wav", "5.wav"])
    #expect(plan.skipped.map(\.number) == [2, 3, 4])
  }

  @Test func `a script with mistakes skips the rows that name it, and shows them`() throws {
    let shelf = try shelf("who,script\nAna,rest.md\nBo,bad.md\nCy,bad.md\n")
    try shelf.write("Rest, {who}. [pasue]", to: "bad.md")
    let plan = try plan(shelf)
    #expect(plan.tracks.map(\.name) == ["1.wav"])
    #expect(plan.skipped.map(\.number) == [2, 3])
    #expect(plan.skipped[0].problems[0].source.name.hasSuffix("bad.md"))
    #expect(plan.skipped.errors.groups.count == 1)
  }

  @Test func `of two rows with one name the later is left out`() throws {
    let rows = "who,file\nAna,a\nBo,a\nCy,b\nDi,a\n"
    let plan = try plan(try shelf(rows, entry: ", output: \"{file}.{format}\""))
    #expect(plan.tracks.map(\.name) == ["a.wav", "b.wav"])
    #expect(plan.skipped.map(\.number) == [2, 4])
    #expect(messages(plan.skipped[0])[0].contains("two files would be called `a.wav`"))
  }

  @Test func `a row that is left out is in nobody's way`() throws {
    // The second row's captions are the first one's; its track has the name of the third.
    let rows = "who,file,format\nAna,a,wav\nBo,a,flac\nCy,a,flac\n"
    let shelf = try shelf(
      rows, entry: ", output: \"{file}.{format}\", captions: vtt")
    let plan = try plan(shelf)
    #expect(plan.skipped.map(\.number) == [2, 3])
    let wrong = try self.plan(
      try self.shelf(
        "who,length,file\nAna,soon,a\nBo,9s,a\n", entry: ", output: \"{file}.{format}\""))
    #expect(wrong.tracks.map(\.name) == ["a.wav"])
    #expect(wrong.skipped.map(\.number) == [1])
  }

  @Test func `a row is left out with all its tracks`() throws {
    let rows = "who,length\nAna,9s\nBo,9h\n"
    let plan = try plan(
      try shelf(rows, entry: ", voice: [serene, steady], output: \"{row}-{voice}.{format}\""))
    #expect(plan.tracks.map(\.name) == ["1-serene.wav", "1-steady.wav"])
    #expect(plan.skipped.count == 1)
    #expect(messages(plan.skipped[0]).count == 1)
  }

  @Test(arguments: [
    // Every row is wrong.
    "who,length\nAna,soon\nBo,9h\n", "who\n\n", "who,length\nAna\nBo\n",
    // The file is.
    "who,lenght\nAna,9s\nBo,9s\n", "who,who\nAna,a\nBo,b\n", "who\nAna\n\"Bo\nCy\n",
    "name\nAna\nBo\n",
  ])
  func `what is wrong with a whole file is an error all the same`(rows: String) throws {
    #expect(throws: LibraryErrors.self) { try plan(try shelf(rows)) }
  }

  @Test func `what is wrong in the manifest is an error all the same`() throws {
    let rows = "who\nAna\nBo\n"
    #expect(throws: LibraryErrors.self) {
      try plan(
        try shelf(rows, entry: ", voice: [serene, nobody], output: \"{row}{voice}.{format}\""))
    }
    #expect(throws: LibraryErrors.self) {
      let shelf = try Shelf(
        "tracks: [{ from: people.csv, script: rest.md, output: \"{row}.wav\" }, { practice: nothing }]",
        ["rest.md": Self.script, "people.csv": "who,length\nAna,9s\nBo,soon\n"])
      return try plan(shelf)
    }
  }

  @Test func `however many rows are wrong, all of them are told`() throws {
    let bad = String(repeating: "too,many,fields\n", count: 300)
    let plan = try plan(try shelf("who\nAna\n" + bad + "Bo\n"))
    #expect(plan.tracks.map(\.name) == ["1.wav", "302.wav"])
    #expect(plan.skipped.map(\.number) == Array(2...301))
  }

  @Test func `shards tell each of them once`() throws {
    let rows = "who,length\nAna,9s\nBo,soon\nCy,9s\nDi\nEd,9h\nFy,9s\n"
    let shelf = try shelf(rows)
    let all = try (1...3).map { try plan(shelf, shard: "\($0)/3") }
    #expect(all.flatMap { $0.skipped.map(\.number) }.sorted() == [2, 4, 5])
    #expect(all.flatMap { $0.tracks.map(\.name) }.sorted() == ["1.wav", "3.wav", "6.wav"])
  }

  @Test func `two entries of one file tell of a row once`() throws {
    let shelf = try Shelf(
      """
      tracks:
        - { from: people.csv, script: rest.md, output: "a{row}.wav" }
        - { from: people.csv, script: rest.md, output: "b{row}.wav" }
      """, ["rest.md": Self.script, "people.csv": "who,length\nAna,9s\nBo,soon\nCy\n"])
    let plan = try plan(shelf)
    #expect(plan.tracks.map(\.name) == ["a1.wav", "b1.wav"])
    #expect(plan.skipped.map(\.number) == [2, 3])
    #expect(plan.skipped.allSatisfy { messages($0).count == 1 })
  }

  @Test func `a run with skipped rows ends as one with failures does`() throws {
    let plan = try plan(try shelf("who,length\nAna,9s\nBo,soon\n"))
    var outcome = LibraryOutcome(skipping: plan.skipped)
    #expect(outcome.code == 65)
    outcome.left = [0]
    outcome.halt = .interrupted
    #expect(outcome.code == 75)
    #expect(LibraryOutcome().code == 0)
  }
}
