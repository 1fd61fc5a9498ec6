import Foundation
import TestSupport
import Testing

/// No command writes over a file that it read.
struct OverwritingTests {
  private let folder: TemporaryFolder
  private static let script = "Rest now. [pause:\"2s\"]\n\nAnd come back.\n"

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write(Self.script, to: "me.md")
    _ = try folder.write("zafu: { say: \"zah foo\" }\n", to: "l.yaml")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.file("link.md"), withDestinationPath: "me.md")
    try manager.linkItem(atPath: folder.file("me.md"), toPath: folder.file("hard.md"))
    try manager.createDirectory(atPath: folder.file("sub"), withIntermediateDirectories: true)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try folder.bytes(of: name), as: UTF8.self)
  }

  @Test(arguments: [
    ["export", "me.md", "--to", "text", "-o", "me.md"],
    ["export", "me.md", "--to", "ssml", "-o", "link.md"],
    ["export", "me.md", "--to", "timeline", "-o", "hard.md"],
    ["export", "link.md", "--to", "text", "-o", "sub/../me.md"],
    ["export", "me.md", "--lexicon", "l.yaml", "--to", "text", "-o", "l.yaml"],
    ["export", "metta", "--minutes", "3", "--lexicon", "l.yaml", "--to", "text", "-o", "l.yaml"],
    ["render", "me.md", "-o", "me.md", "--format", "wav"],
  ])
  func `K1: a file that was read is still there`(words: [String]) throws {
    let run = try BuiltTool.run(words, in: folder.path)
    #expect(run.code == 64)
    #expect(run.errors.contains("would be lost"), "\(run.errors)")
    #expect(try text("me.md") == Self.script)
    #expect(try text("l.yaml").contains("zah foo"))
  }

  @Test func `K1: a picture does not take the place of its script`() throws {
    _ = try folder.write(Self.script, to: "me.svg")
    let run = try BuiltTool.run(["outline", "me.svg", "--plot", "me.svg"], in: folder.path)
    #expect(run.code == 64)
    #expect(try text("me.svg") == Self.script)
  }

  @Test func `K1: a bell or a bed that is tried does not take the place of its file`() throws {
    #expect(try BuiltTool.run(["bells", "small", "-o", "b.wav"], in: folder.path).code == 0)
    let before = try folder.bytes(of: "b.wav")
    for command in ["bells", "beds"] {
      let run = try BuiltTool.run([command, "b.wav", "-o", "./b.wav"], in: folder.path)
      #expect(run.code == 64, "\(command): \(run.errors)")
      #expect(try folder.bytes(of: "b.wav") == before)
    }
  }

  @Test func `K1: another file is written as before`() throws {
    _ = try folder.write("old\n", to: "me.txt")
    let run = try BuiltTool.run(
      ["export", "me.md", "--to", "text", "-o", "me.txt"], in: folder.path)
    #expect(run.code == 0)
    #expect(try text("me.txt").contains("Rest now."))
  }

  @Test func `K1: a library's tracks do not take the place of what it is made from`() throws {
    #expect(try BuiltTool.run(["bells", "small", "-o", "b.wav"], in: folder.path).code == 0)
    let before = try folder.bytes(of: "b.wav")
    _ = try folder.write(
      """
      output: "{script}.{format}"
      tracks:
        - { script: me.md, bell: b.wav, output: "c.wav" }
        - { script: me.md, output: "b.wav" }
      """, to: "library.yaml")
    for look in [["--dry-run"], []] {
      let run = try BuiltTool.run(["library", "library.yaml", "-o", "."] + look, in: folder.path)
      #expect(run.code == 65)
      #expect(run.errors.contains("`b.wav` is one of the files"), "\(run.errors)")
      #expect(try folder.bytes(of: "b.wav") == before)
    }
  }
}
