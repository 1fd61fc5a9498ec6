import Foundation
import TestSupport
import Testing

/// The built program, from outside.
@Suite(.serialized) struct CommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: String = "") throws -> BuiltTool.Run {
    try BuiltTool.run(arguments, in: folder.path, input: input)
  }

  private static let short = "Sit. [silence:\"1s..9s\"] Rest."

  @Test func `a version and help are there`() throws {
    #expect(try run("--version").output == "0.1.0\n")
    let help = try run("--help")
    #expect(help.code == 0)
    #expect(help.output.contains("render-meditation metta --minutes 10 -o metta.wav"))
  }

  @Test func `practices and voices are listed, for people and for machines`() throws {
    #expect(try run("list").output.contains("metta, loving-kindness"))
    let json = try JSONSerialization.jsonObject(with: Data(try run("list", "--json").output.utf8))
    let names = (json as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names?.contains("metta") == true)
    #expect(try run("voices").output.contains("steady   A steady man"))
  }

  @Test func `a script becomes a WAV of exactly its length, and twice the same`() throws {
    let script = try folder.write(Self.short, to: "s.md")
    let first = try run(script, "--length", "7.5s", "-o", "a.wav")
    #expect(first.code == 0)
    #expect(first.output.isEmpty)
    #expect(first.errors.hasPrefix("wrote a.wav: "))
    #expect(try run(script, "-m", "0.125", "-o", "b.wav", "--quiet").errors.isEmpty)
    let bytes = try folder.bytes(of: "a.wav")
    #expect(sound(in: bytes)?.count == 4 * 330_750)
    #expect(bytes == (try folder.bytes(of: "b.wav")))
    #expect(folder.contents == ["a.wav", "b.wav", "s.md"])
  }

  /// What lies in a WAV file's chunk of samples.
  private func sound(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let name = Array("data".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: name) }),
      start + 8 <= bytes.count
    else { return nil }
    let size = bytes[(start + 4)..<(start + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
    return bytes[(start + 8)..<min(bytes.count, start + 8 + size)]
  }

  @Test func `a stream has the sound of the file`() throws {
    let script = try folder.write(Self.short, to: "s.md")
    #expect(try run(script, "--length", "7s", "-o", "a.wav").code == 0)
    #expect(FileManager.default.createFile(atPath: folder.file("pipe.wav"), contents: nil))
    let command = "'\(BuiltTool.path)' - --length 7s -o - < s.md > b.wav"
    _ = try Tool(path: "/bin/sh").run(
      ["-c", command], in: folder.path, environment: BuiltTool.environment)
    let stream = try folder.bytes(of: "b.wav")
    #expect(stream.count == 44 + 4 * 7 * 44_100)
    #expect(stream[44...] == sound(in: try folder.bytes(of: "a.wav")))
  }

  @Test func `what was made is told as JSON`() throws {
    let script = try folder.write("# One\n\n" + Self.short, to: "s.md")
    let run = try run(script, "--length", "7s", "--dry-run", "--json", "-o", "a.wav")
    let facts = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(facts?["frames"] as? Int == 308_700)
    #expect(facts?["written"] as? Bool == false)
    #expect(folder.contents == ["s.md"])
  }

  @Test func `an outline shows the track without rendering it`() throws {
    let script = try folder.write("# One\n\n" + Self.short, to: "s.md")
    let run = try run("outline", script, "--length", "7s")
    #expect(run.output.contains("section      One"))
    #expect(run.output.contains("speech       Sit."))
    #expect(folder.contents == ["s.md"])
  }

  @Test func `the stages of a script can be looked at`() throws {
    let script = try folder.write("# One\n\nSit [2s] {name|down}.", to: "s.md")
    #expect(
      try run(script, "--debug-dump", "tokens").output == """
        1:1 heading "#"
        1:3 text "One"
        1:6 newline "\\n"
        2:1 gap "\\n"
        3:1 text "Sit "
        3:5 tag "[2s]"
        3:9 text " "
        3:10 placeholder "{name|down}"
        3:21 text "."

        """)
    #expect(
      try run(script, "--debug-dump", "syntax").output == """
        section 1 "One"
          paragraph
            text "Sit "
            tag [2s]
            text " "
            placeholder name|down
            text "."

        """)
    #expect(try run(script, "--debug-dump", "timeline").output.contains("speech       down."))
  }

  @Test func `say speaks a few words into a file`() throws {
    #expect(try run("say", "May you be at ease.", "-o", "w.wav").code == 0)
    #expect(try folder.bytes(of: "w.wav").count > 44 + 44_100)
  }

  @Test func `a new script is free of mistakes, and an old one is not written over`() throws {
    #expect(try run("new", "evening-rest").code == 0)
    #expect(try run("check", "--strict", "evening-rest.md").code == 0)
    #expect(try run("outline", "evening-rest.md", "-m", "7.3").errors.isEmpty)
    let again = try run("new", "evening-rest")
    #expect(again.code == 73)
    #expect(again.errors.contains("evening-rest.md is there already"))
    #expect(try run("new", "x", "-o", "-").output.hasPrefix("---\n"))
    #expect(folder.contents == ["evening-rest.md"])
  }

  @Test func `a laid-out script is exported, and its SSML renders again`() throws {
    let script = try folder.write("Sit (here)[rate:\"slow\"]. [2s] Rest.", to: "s.md")
    let ssml = try run("export", script, "--to", "ssml", "-o", "s.ssml")
    #expect(ssml.code == 0 && ssml.errors == "wrote s.ssml\n")
    #expect(try run("s.ssml", "-o", "s.wav").code == 0)
    #expect(
      try run("export", script, "--to", "text").output
        == "---\ntitle: \"s\"\nlanguage: en-US\n---\n\nSit (here)[rate:\"slow\"]. [2s] Rest.\n")
    let json = try run("export", script, "--to", "timeline").output
    #expect(json == (try run("outline", script, "--json").output))
    #expect(json.contains("<prosody rate=\\\"slow\\\">here</prosody>"))
  }

  @Test(arguments: ["10s", "0:10", "0.1667"])
  func `minutes are read as people write them`(length: String) throws {
    let script = try folder.write(Self.short, to: "s.md")
    let run = try run("outline", script, "-m", length)
    #expect(run.code == 0, "\(run.errors)")
    let comma = try self.run("outline", script, "-m", "0,1667")
    #expect(comma.code == 0, "\(comma.errors)")
    #expect(try self.run("outline", script, "-m", "ten").code == 64)
  }

  @Test func `a script is found without its ending`() throws {
    _ = try folder.write("Sit. [2s] Rest.", to: "evening.txt")
    #expect(try run("outline", "evening").output.contains("Rest."))
    #expect(try run("outline", "evenin").code == 66)
    #expect(try run("outline", "./evening").code == 66)
  }

  @Test func `a track is drawn, as SVG and as nothing else`() throws {
    let script = try folder.write(Self.short, to: "s.md")
    #expect(try run("outline", script, "--plot", "s.svg").code == 0)
    #expect(folder.contents == ["s.md", "s.svg"])
    #expect(try run("outline", script, "--plot", "-").output.hasPrefix("<svg"))
    #expect(try run("outline", script, "--plot", "s.png").code == 64)
  }

  @Test func `warnings are errors where that is asked for`() throws {
    let script = try folder.write("Sit (here)[voice:\"Kendra\"].", to: "s.md")
    #expect(try run(script, "-o", "a.wav", "--dry-run").code == 0)
    for command in ["render", "outline"] {
      let run = try run(command, script, "--strict")
      #expect(run.code == 65)
      #expect(run.errors.contains("[voice-limit]"))
    }
    #expect(folder.contents == ["s.md"])
  }

  @Test func `what would be said is shown, by a lexicon of one's own, too`() throws {
    let words = try folder.write("zafu: { say: hello }\n", to: "words.yaml")
    let zafu = try run("say", "zafu", "--phonemes", "--lexicon", words).output
    #expect(zafu == (try run("say", "hello", "--phonemes").output))
    #expect(try run("say", "Guten Tag.", "--language", "de", "--phonemes").output.contains("tˈɑːk"))
    #expect(try run("say", "x", "--lexicon", "none.yaml").code == 66)
    let wrong = try folder.write("two words: x\n", to: "wrong.yaml")
    #expect(try run("say", "x", "--lexicon", wrong).code == 65)
  }

  @Test func `a practice is taken in the language asked for`() throws {
    #expect(
      try run("outline", "metta", "--language", "fr", "-m", "3").output.contains("Bienvenue."))
    #expect(try run("list", "--language", "de").output.hasPrefix("metta, liebende-güte"))
    let missing = try run("rain", "--language", "fr")
    #expect(missing.code == 66)
    #expect(missing.errors.contains("no practice `rain` in the language `fr`"))
  }
}
