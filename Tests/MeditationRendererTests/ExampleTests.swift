import Foundation
import TestSupport
import Testing

/// The programs in `Examples`, built as another package would: without what is this package's own.
@Suite struct ExampleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `ten lines render a track, and its bytes are the program's own`() throws {
    let example = try Tool(path: BuiltTool.beside("render-one")).run(
      ["arriving", "1.5", "one.wav"], in: folder.path, environment: BuiltTool.environment)
    #expect(example.code == 0 && example.errors.isEmpty)
    #expect(example.output == "one.wav: Arriving, 90.0 s, 2 chapters\n")
    let own = try BuiltTool.run(["arriving", "-m", "1.5", "-o", "own.wav"], in: folder.path)
    #expect(own.code == 0)
    #expect(try folder.bytes(of: "one.wav") == folder.bytes(of: "own.wav"))
    #expect(folder.contents == ["one.wav", "own.wav"])
  }

  @Test func `ten lines say what is wrong with a script`() throws {
    _ = try folder.write("Sit. [pasue]\n", to: "s.md")
    let run = try Tool(path: BuiltTool.beside("check-script")).run(["s.md"], in: folder.path)
    #expect(run.output == "1:7: there is no tag `pasue`; did you mean `pause`?\n")
  }

  /// The one that needs neither a library of sound nor much time.
  @Test func `another package builds with the library, and what it says is the same`() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples")
    let scratch = BuiltTool.beside("examples")
    let swift = try #require(Tool("swift"))
    let build = try swift.run([
      "build", "--package-path", package.path, "--scratch-path", scratch,
      "--product", "check-script",
    ])
    try #require(build.code == 0, "\(build.output)\(build.errors)")
    _ = try folder.write("Rest.\n\n[bell; knid:\"small\"]\n", to: "s.md")
    let outside = try Tool(path: scratch + "/debug/check-script").run(["s.md"], in: folder.path)
    let inside = try Tool(path: BuiltTool.beside("check-script")).run(["s.md"], in: folder.path)
    #expect(outside.output.hasPrefix("3:8: ") && outside.output == inside.output)
  }
}
