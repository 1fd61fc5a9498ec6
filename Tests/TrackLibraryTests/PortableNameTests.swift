import MeditationScript
import TestSupport
import Testing

@testable import TrackLibrary

/// Names of tracks that other systems cannot have, or take for one.
@Suite struct PortableNameTests {
  private func warnings(_ table: String, output: String = "{name}.{format}") throws -> [Diagnostic]
  {
    let shelf = try Shelf(
      """
      defaults: { practice: metta, minutes: 5 }
      output: "\(output)"
      tracks: [{ from: r.csv }]
      """, ["r.csv": table])
    return try shelf.plan().warnings.flatMap(\.diagnostics)
  }

  @Test(arguments: [
    ("name\nAna\nana\n", "`Ana.wav` and `ana.wav` are one file on many systems"),
    ("name\nZo\u{EB}\nZoe\u{308}\n", "are one file on many systems"),
    ("name\nZO\u{CB}\nzoe\u{308}\n", "are one file on many systems"),
    ("name\ncon\n", "`con.wav` is a name that Windows keeps for a device"),
    ("name\nNUL\n", "is a name that Windows keeps for a device"),
    ("name\nlpt1.evening\n", "is a name that Windows keeps for a device"),
  ])
  func `I6 a name that is another's elsewhere is a warning`(table: String, message: String) throws {
    let warnings = try warnings(table)
    #expect(warnings.count == 1)
    #expect(warnings.first?.rule == .portableName)
    #expect(warnings.first?.message.contains(message) == true)
    #expect(warnings.first?.help != nil)
  }

  @Test(arguments: [
    ("name\nBo.\n", "{name}/a.{format}"), ("name\nBo\n", "{name} /a.{format}"),
    ("name\naux\n", "x/{name}/a.{format}"), ("name\nBo\n", "{name}: a.{format}"),
    ("name\nBo\n", "what?/{name}.{format}"),
  ])
  func `I6 so is a folder or a sign that others have no names with`(
    table: String, output: String
  ) throws {
    #expect(try warnings(table, output: output).map(\.rule) == [.portableName])
  }

  @Test(arguments: [
    "name\nAna\nBo\n", "name\nconny\nnull\n", "name\nZo\u{EB}\nZoe\n", "name\nA. B.\n",
  ])
  func `I6 other names are none of these`(table: String) throws {
    #expect(try warnings(table).isEmpty)
  }

  @Test func `I6 many are told of in few words`() throws {
    let table = "name\n" + (1...30).map { "Ana \($0)\nana \($0)\n" }.joined()
    let warnings = try warnings(table)
    #expect(warnings.count == 21)
    #expect(warnings.last?.message == "there are 10 more names like this from here on")
  }

  @Test func `I6 names of the same letters are still one name`() throws {
    let said = try mistakes(
      "output: a.wav\ntracks: [{ practice: metta, minutes: [3, 5] }]")
    #expect(said.contains("two files would be called `a.wav`"))
  }
}
