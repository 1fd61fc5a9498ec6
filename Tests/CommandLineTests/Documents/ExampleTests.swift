import Foundation
import TestSupport
import Testing

/// What the README and the guides tell people to type does what they say.
@Suite(.serialized) struct ExampleTests {
  @Test(arguments: Document.walks.dropLast())
  func `every command runs, and prints what is shown`(document: Document) throws {
    try Self.walk(document)
  }

  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3"))
  func `every command for app makers runs, and prints what is shown`() throws {
    try Self.walk(Document.walks[2])
  }

  private static func walk(_ document: Document) throws {
    let walk = try Walk()
    for block in document.blocks {
      if let name = block.name { try walk.write(block.text, to: name) }
      guard !Walk.isOutside(block) else { continue }
      let place = "\(document):\(block.line)"
      if block.language == "sh" {
        let run = try walk.shell(block.text)
        #expect(run.code == 0, "\(place)\n\(run.output)")
      }
      guard block.language == "console" else { continue }
      for step in Walk.steps(of: block.text) {
        let run = try walk.shell(step.command)
        #expect([0, 64, 65].contains(run.code), "\(place)\n\(run.output)")
        // Times and sizes are those of the libraries that the guides were written with.
        guard GenerationTests.isAsRecorded else { continue }
        #expect(step.shows(run.output), "\(place): \(step.command)\n\(run.output)")
      }
    }
  }

  @Test func `only what needs the network or root is not run`() {
    let left = Document.walks.flatMap(\.blocks).filter(Walk.isOutside).map(\.text)
    #expect(
      left.map { $0.prefix(15) } == ["python3 -m venv", "make deb && sud", "python3 -m venv"])
  }

  @Test(arguments: Document.walks)
  func `every example in shell says that it is one`(document: Document) {
    for block in document.blocks where block.text.contains("render-meditation") {
      #expect(
        ["console", "python", "sh", "swift"].contains(block.language), "\(document):\(block.line)")
    }
  }

  @Test(arguments: Document.walks)
  func `a script has nothing wrong, unless mistakes are announced`(document: Document) throws {
    let folder = try TemporaryFolder()
    for block in document.blocks where block.language == "markdown" {
      let path = try folder.write(block.text, to: "script.md")
      let run = try BuiltTool.run(["check", path, "--strict"], in: folder.path)
      let isWrong = block.introduction.contains("mistake")
      #expect((run.code != 0) == isWrong, "\(document):\(block.line)\n\(run.output)")
    }
  }

  @Test(
    arguments: [
      ("arriving -m 60 -o x.wav", 64), ("wrong.md -o x.wav", 65), ("nothing -o x.wav", 66),
      ("arriving -m 1 --voice missing.yaml -o x.wav", 69),
      ("arriving -m 1 -o none/x.wav", 73),
    ] as [(String, Int32)])
  func `exit codes mean what the guide for app makers says`(line: String, code: Int32) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("Rest. [breath]", to: "wrong.md")
    try folder.writeVoiceWithoutEngine(to: "missing.yaml")
    let run = try BuiltTool.run(line.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.code == code, "\(run.errors)")
    #expect(Document.walks[2].text.contains(try Regex("(?m)^\\| (\\d+, )?\(code)[ ,]")))
  }
}
