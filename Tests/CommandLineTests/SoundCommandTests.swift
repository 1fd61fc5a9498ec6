import Foundation
import TestSupport
import Testing

/// Bells, beds and voices on the command line.
@Suite struct SoundCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ words: String...) throws -> BuiltTool.Run {
    try BuiltTool.run(words, in: folder.path)
  }

  @Test(arguments: [
    ("bells", "bowl-small, small"), ("bells", "bowl(…)"), ("beds", "tanpura or tanpura("),
    ("beds", "On request only."), ("voices", "gentle"), ("voices", "(the default)"),
  ])
  func `what there is to choose from is listed`(command: String, entry: String) throws {
    let run = try run(command)
    #expect(run.code == 0)
    #expect(run.output.contains(entry))
  }

  @Test(arguments: ["bells", "beds", "voices"])
  func `machines get the same as JSON`(command: String) throws {
    let output = try run(command, "--json").output
    let entries = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    #expect(entries?.isEmpty == false)
    #expect(entries?.allSatisfy { $0["name"] is String && $0["title"] is String } == true)
  }

  @Test(arguments: [("bells", "small"), ("beds", "binaural(4)"), ("voices", "serene")])
  func `each can be heard`(command: String, name: String) throws {
    let run = try run(command, name, "-o", "sample.wav", "--sample-rate", "22050")
    #expect(run.code == 0)
    let sample = try Data(contentsOf: URL(fileURLWithPath: folder.file("sample.wav")))
    #expect(sample.count > 40_000)
    #expect(sample.dropFirst(44).contains { $0 != 0 })
  }

  @Test(arguments: [
    (["--bed", "snow"], 64, "the bed `snow` is not there"),
    (["--bed", "drone(999)"], 64, "40 to 220"), (["--bell", "none.wav"], 66, "is not there"),
    (["--bed", "s.md"], 65, "no sound file"), (["--interval-bell", "5"], 64, "such as 5m"),
    (["--bed-level", "3"], 64, "-60 to 0"), (["--breath", "hum"], 64, "swell"),
  ])
  func `what is not there is said before anything is written`(
    words: [String], code: Int, message: String
  ) throws {
    _ = try folder.write("Rest.", to: "s.md")
    let run = try BuiltTool.run(["./s.md", "-o", "x.wav"] + words, in: folder.path)
    #expect(run.code == Int32(code))
    #expect(run.errors.contains(message))
    #expect(folder.contents == ["s.md"])
  }

  @Test func `a slow voice is told how slow it can be, and beats come with their caution`() throws {
    _ = try folder.write("Rest.", to: "s.md")
    let slow = try run("./s.md", "--pace", "90", "--dry-run")
    #expect(slow.errors.contains("no slower than 108 words a minute"))
    let beats = try run("./s.md", "--bed", "isochronic", "--dry-run")
    #expect(beats.errors.contains("epilepsy"))
  }
}
