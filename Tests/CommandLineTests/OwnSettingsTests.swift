import Foundation
import TestSupport
import Testing

/// A person's own settings: who follows them, who does not, and what is said of them.
@Suite struct OwnSettingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: [String], settings: String?) throws -> Tool.Run {
    var environment = BuiltTool.environment
    if let settings {
      environment["RENDER_MEDITATION_CONFIG"] = try folder.write(settings, to: "config.yaml")
    }
    return try BuiltTool.run(arguments, in: folder.path, environment: environment)
  }

  private func voice(_ arguments: [String], settings: String?) throws -> String? {
    let run = try run(["say", "Sit.", "--json"] + arguments, settings: settings)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return object?["voice"] as? String
  }

  @Test func `they hold unless something else is asked for`() throws {
    let settings = "voice: serene\nbed: rain\nartist: Quiet Hours\n"
    #expect(try voice([], settings: nil) == "steady")
    #expect(try voice([], settings: settings) == "serene")
    #expect(try voice(["--voice", "mellow"], settings: settings) == "mellow")
    #expect(try voice(["--no-config"], settings: settings) == "steady")
    #expect(try voice([], settings: "# nothing yet\n") == "steady")
  }

  @Test(arguments: [
    ("voicce: serene\n", "1:1", "did you mean `voice`?"),
    ("voice: serine\n", "1:8", "serine"), ("bed: rian\n", "1:6", "rain"),
    ("artist: A\nminutes: 10\n", "2:1", "belongs to one track"),
    ("- voice\n", "1:1", "these are no settings"), ("pace: quick\n", "1:7", "from 90 to 300"),
    ("format: mp5\n", "1:9", "mp3"), ("voice: [a, b]\n", "1:8", "is not said like this"),
  ])
  func `mistakes are told at their place`(settings: String, place: String, words: String) throws {
    let run = try run(["arriving", "-m", "1", "-o", "a.wav"], settings: settings)
    #expect(run.code == 65)
    #expect(run.errors.contains("config.yaml:\(place): error"), "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!folder.contents.contains("a.wav"))
  }

  @Test func `a file that is named has to be there`() throws {
    var environment = BuiltTool.environment
    environment["RENDER_MEDITATION_CONFIG"] = folder.file("none.yaml")
    let run = try BuiltTool.run(
      ["arriving", "-m", "1", "-o", "a.wav"], in: folder.path, environment: environment)
    #expect(run.code == 66)
    #expect(run.errors.contains("--no-config"))
  }

  @Test func `the usual place is the one of the XDG specification`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("home/.config/render-meditation"), withIntermediateDirectories: true)
    _ = try folder.write("voice: serene\n", to: "home/.config/render-meditation/config.yaml")
    let environment = ["HOME": folder.file("home"), "RENDER_MEDITATION_CONFIG": ""]
    let run = try BuiltTool.run(["doctor"], in: folder.path, environment: environment)
    #expect(
      run.output.contains(
        "your settings: ~/.config/render-meditation/config.yaml: voice serene"), "\(run.output)")
  }

  @Test func `a library is the same on every machine`() throws {
    _ = try folder.write(
      "output: a.wav\ntracks: [{ practice: arriving, minutes: 1 }]\n", to: "library.yaml")
    let arguments = ["library", "library.yaml", "--dry-run", "--json"]
    let plain = try run(arguments, settings: nil)
    #expect(plain.code == 0)
    #expect(try run(arguments, settings: "voice: serene\n").output == plain.output)
    #expect(try run(arguments, settings: "voicce: serene\n").output == plain.output)
  }

  @Test(
    .enabled(if: Tool.isInstalled("script"), "needs script"),
    arguments: [("n", 73, false), ("", 73, false), ("y", 0, true)])
  func `a terminal is asked before a file is replaced`(answer: String, code: Int32, replaced: Bool)
    throws
  {
    _ = try folder.write("mine", to: "a.wav")
    let tool = try #require(Tool("script"))
    let run = try tool.run(
      ["-qec", "exec '\(BuiltTool.path)' say Sit. -o a.wav", "/dev/null"],
      in: folder.path, input: answer + "\n", environment: BuiltTool.environment)
    #expect(run.code == code, "\(run.output) \(run.errors)")
    #expect(run.output.contains("a.wav is there already. Replace? [y/N]"))
    let text = try? String(contentsOfFile: folder.file("a.wav"), encoding: .utf8)
    #expect((text != "mine") == replaced)
  }

  @Test func `nobody is asked who cannot answer, and --force asks nobody`() throws {
    _ = try folder.write("mine", to: "a.wav")
    #expect(try run(["say", "Sit.", "-o", "a.wav"], settings: nil).code == 0)
    #expect(try run(["say", "Rest.", "-o", "a.wav", "--force"], settings: nil).code == 0)
  }
}
