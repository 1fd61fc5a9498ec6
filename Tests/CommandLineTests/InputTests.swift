import Foundation
import TestSupport
import Testing

/// Files and words that people bring, and what the program says of those that it cannot follow.
@Suite struct InputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write("Rest now.\n", to: "ok.md")
  }

  private func run(_ arguments: String...) throws -> BuiltTool.Run {
    try BuiltTool.run(arguments, in: folder.path)
  }

  private struct Finding: Decodable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let message: String
  }

  private func findings(_ run: BuiltTool.Run) throws -> [Finding] {
    try JSONDecoder().decode([Finding].self, from: Data(run.output.utf8))
  }

  // MARK: - Names

  @Test func `J7 a name that is not UTF-8 is told so`() throws {
    let shell = Tool(path: "/bin/sh")
    let script = #"name=$(printf 'caf\351.md'); echo Rest. >"$name"; exec "$0" "$name" --dry-run"#
    let run = try shell.run(["-c", script, BuiltTool.path], in: folder.path)
    #expect(run.code == 66)
    #expect(run.errors.contains("`caf\u{FFFD}.md` is not UTF-8"))
    #expect(run.errors.contains("  help: rename the file"))
  }

  @Test(arguments: ["evening.docx", "Evening.markdown", "evening.vtt"])
  func `L a file beside is named where its ending was left out`(name: String) throws {
    _ = try folder.write("Rest now.", to: name)
    _ = try folder.write("not meant", to: "evening.wav")
    let run = try run("evening")
    #expect(run.code == 66)
    #expect(run.errors.contains("help: there is a file \(name) here"))
    #expect(!run.errors.contains("havening"))
  }

  @Test(arguments: ["evening.txt", "evening.md", "evening.markdown", "evening.ssml"])
  func `a script is found whose ending was left out`(name: String) throws {
    _ = try folder.write(
      name.hasSuffix("ssml") ? "<speak>Rest now.</speak>" : "Rest now.", to: name)
    _ = try folder.write("not meant", to: "evening.wav")
    let run = try run("outline", "evening")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Rest now."))
  }

  @Test func `L a file beside is named where the ending is another, or a letter`() throws {
    _ = try folder.write("Rest now.", to: "evening.txt")
    for wrong in ["evening.md", "evning.txt", "./evening.md"] {
      let run = try run("check", wrong)
      #expect(run.code == 66)
      #expect(run.errors.contains("evening.txt"), "\(wrong)")
    }
    try FileManager.default.createDirectory(
      atPath: folder.file("night.md"), withIntermediateDirectories: true)
    #expect(try !self.run("night").errors.contains("night.md"))
    #expect(try self.run("havenin").errors.contains("did you mean `havening`?"))
  }

  // MARK: - Reports

  @Test func `K10 one file that is not there keeps no other from being told of`() throws {
    _ = try folder.write("Rest [pasue].\n", to: "bad.md")
    let run = try run("check", "bad.md", "nothere.md", "ok.md", "none.yaml", "--json")
    #expect(run.code == 66)
    let found = try findings(run)
    #expect(found.map(\.file) == ["bad.md", "nothere.md", "none.yaml"])
    #expect(found.allSatisfy { $0.severity == "error" && $0.line == 1 })
    #expect(run.errors.contains("nothere.md cannot be read: there is no such file"))
    let plain = try self.run("check", "bad.md", "nothere.md", "ok.md")
    #expect(plain.code == 66)
    #expect(plain.output.contains("bad.md:1:7: error: there is no tag `pasue`"))
    #expect(plain.output.contains("ok.md: nothing wrong"))
    #expect(plain.errors.contains("nothere.md cannot be read"))
  }

  @Test(arguments: ["(", "9", "ab😀"])
  func `K3 a pronunciation that cannot be said has its place everywhere`(ipa: String) throws {
    _ = try folder.write(
      "---\nlexicon: { zafu: { ipa: \"\(ipa)\" } }\n---\nRest now.\n", to: "x.md")
    let checked = try run("check", "x.md", "--json")
    #expect(checked.code == 65)
    let found = try #require(try findings(checked).first)
    #expect((found.file, found.line, found.column) == ("x.md", 2, 26))
    #expect(found.message.contains("`zafu` has a symbol the voice cannot say"))
    for arguments in [["outline", "x.md"], ["x.md", "--dry-run", "-o", "x.wav"]] {
      let run = try BuiltTool.run(arguments, in: folder.path)
      #expect(run.code == 65)
      #expect(run.errors.contains("x.md:2:26: error: the pronunciation of `zafu`"))
    }
  }

  @Test(arguments: [
    ("l.yaml", "# mine\nzafu: { ipa: \"(\" }\n", 2),
    (
      "l.pls",
      "<lexicon>\n<lexeme><grapheme>zafu</grapheme>\n<phoneme>(</phoneme></lexeme></lexicon>", 3
    ),
  ])
  func `K3 so has one in a lexicon of its own`(name: String, text: String, line: Int) throws {
    _ = try folder.write(text, to: name)
    let run = try run("outline", "ok.md", "--lexicon", name)
    #expect(run.code == 65)
    #expect(run.errors.contains("\(name):\(line):"))
    #expect(run.errors.contains("the pronunciation of `zafu`"))
    _ = try folder.write(
      "tracks: [{ script: ok.md, minutes: 1, output: a.wav, lexicon: \(name) }]", to: "library.yaml"
    )
    #expect(try self.run("check", "library.yaml").output.contains("the pronunciation of `zafu`"))
  }

  @Test(arguments: [
    ("One. [5h] Two. [5h] Three.\n", 1, 16),
    ("One.\n\n[repeat:\"3\"]\n[3h] Two.\n[/repeat]\n", 3, 1),
    ("Hello {name}. [6h] Two. [1s]\n", 1, 25),
    ("[breathe:\"30-30\"; times:\"900\"]\n", 1, 1),
  ])
  func `K12 what is longer than any track is an error at its place, in check, too`(
    text: String, line: Int, column: Int
  ) throws {
    _ = try folder.write(text, to: "long.md")
    let checked = try run("check", "long.md", "--json")
    #expect(checked.code == 65)
    let found = try #require(try findings(checked).first { $0.message.contains("longer than any") })
    #expect((found.line, found.column) == (line, column))
    let run = try BuiltTool.run(
      ["outline", "long.md"] + (text.contains("{name}") ? ["--set", "name=Ana"] : []),
      in: folder.path)
    #expect(run.code == 65)
    #expect(run.errors.contains("long.md:\(line):\(column): error: with this, the track is longer"))
  }

  @Test func `K12 six hours are a track`() throws {
    _ = try folder.write("One. [3h] Two. [2h] Three.\n", to: "long.md")
    #expect(try run("check", "long.md").code == 0)
    #expect(try run("outline", "long.md").code == 0)
  }

  // MARK: - Options

  @Test func `K11 nothing of the command line drives the terminal`() throws {
    for arguments in [
      ["ok.md", "--\u{1B}[31m"], ["\u{1B}[31m"], ["ok.md", "\u{1B}[31m"],
      ["ok.md", "--set", "\u{1B}[31m"], ["ok.md", "--pace", "\u{1B}[31m"],
      ["ok.md", "--breath", "\u{1B}[31m"], ["outline", "ok.md", "-\u{1B}"],
    ] {
      let run = try BuiltTool.run(arguments, in: folder.path)
      #expect(run.code != 0)
      #expect(!run.errors.contains("\u{1B}"), "\(arguments)")
      #expect(!run.output.contains("\u{1B}"), "\(arguments)")
    }
    #expect(try run("ok.md", "--\u{1B}[31m").errors.contains("\\u{1B}[31m"))
  }

  @Test(arguments: [
    (["--seed", "-1"], "--seed wants a whole number from 0"), (["--seed", "x"], "--seed wants"),
    (["--track", "-1"], "--track wants a number, such as 3 or 3/12, not “-1”"),
    (["--date", "-1"], "--date wants a date"), (["--date", "2026-02-30"], "not “2026-02-30”"),
    (["--date", "2027-02-29"], "--date wants a date that there is"),
    (["--date", "2026-04-31"], "--date wants"),
    (["--pace", "-5"], "--pace wants a number from 90 to 300"),
    (["--pitch", "-1"], "--pitch wants"), (["--pitch-range", "-1"], "--pitch-range wants"),
    (["--sample-rate", "-1"], "22050, 24000, 32000, 44100, 48000, 88200 or 96000"),
    (["--channels", "-1"], "--channels wants 1 or 2"), (["--bit-rate", "-1"], "bit-rate"),
    (["--interval-bell", "-1"], "--interval-bell wants"),
    (["--loudness", "-18,5"], "write `-18.5`, with a point"),
  ])
  func `K15 a value that cannot be followed has a sentence about it`(
    arguments: [String], sentence: String
  ) throws {
    let run = try BuiltTool.run(["ok.md", "--dry-run", "-o", "x.mp3"] + arguments, in: folder.path)
    #expect(run.code == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(!run.errors.contains("Missing value"))
  }

  @Test(arguments: [
    ["--date", "2028-02-29"], ["--date", "2000-02-29"], ["--seed", "7"], ["-m", "0.1"],
    ["-m", "2,5"],
    ["-m", "2m30s"],
  ])
  func `K15 a value that can be followed is none of these`(arguments: [String]) throws {
    let run = try BuiltTool.run(["ok.md", "--dry-run", "-o", "x.wav"] + arguments, in: folder.path)
    #expect(!run.errors.contains(" wants "), "\(run.errors)")
  }

  @Test func `K15 a second voice that is not there is refused, whoever speaks`() throws {
    let run = try run("outline", "ok.md", "--second-voice", "nobody")
    #expect(run.code == 64)
    #expect(run.errors.contains("there is no voice `nobody`"))
    _ = try folder.write(
      "tracks: [{ script: ok.md, minutes: 1, output: a.wav, second-voice: nobody }]",
      to: "library.yaml")
    #expect(try self.run("check", "library.yaml").output.contains("there is no voice `nobody`"))
  }

  @Test func `K15 the help names every sample rate`() throws {
    let help = try run("render", "--help").output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(help.contains("22050, 24000, 32000, 44100, 48000, 88200 or 96000"))
  }

  // MARK: - Warnings

  @Test func `J8 a head of another program is rendered, with a warning`() throws {
    _ = try folder.write("---\nname: evening\nlayout: post\n---\nRest now.\n", to: "h.md")
    let run = try run("outline", "h.md")
    #expect(run.code == 0)
    #expect(run.errors.contains("h.md:2:1: warning: `name` means nothing here"))
    #expect(run.errors.contains("h.md:3:1: warning: `layout` means nothing here"))
  }

  @Test func `strict fails on a warning, whatever the command`() throws {
    _ = try folder.write("---\nlayout: post\n---\nRest now.\n", to: "h.md")
    _ = try folder.write(
      "tracks: [{ script: h.md, output: h.wav }]", to: "library.yaml")
    for arguments in [
      ["h.md", "-o", "x.wav"], ["h.md", "--dry-run", "-o", "x.wav"], ["outline", "h.md"],
      ["export", "h.md", "--to", "text", "-o", "x.txt"], ["check", "h.md"],
      ["check", "library.yaml"], ["library", "library.yaml", "-o", "out"],
      ["library", "library.yaml", "-o", "out", "--dry-run"],
    ] {
      let strict = try BuiltTool.run(arguments + ["--strict"], in: folder.path)
      #expect(strict.code == 65, "\(arguments)")
      let said = strict.errors + strict.output
      #expect(said.contains("`layout` means nothing here"), "\(arguments)")
      #expect(folder.contents == ["h.md", "library.yaml", "ok.md"], "\(arguments)")
    }
    #expect(try run("library", "library.yaml", "-o", "out").code == 0)
    // What a library is made of is the same however strictly it is looked at.
    #expect(
      try run("library", "library.yaml", "-o", "out", "--dry-run").output.contains("up to date"))
  }

  @Test func `strict fails on a track of a library that is stretched past what suits it`() throws {
    _ = try folder.write(
      "---\nlength: { from: 1m, to: 2m }\n---\nRest now. [silence:\"1s..9m\"]\n", to: "s.md")
    _ = try folder.write(
      "tracks: [{ script: s.md, minutes: 0.2, output: s.wav }]", to: "library.yaml")
    let run = try run("library", "library.yaml", "-o", "out", "--strict")
    #expect(run.code == 65)
    #expect(run.errors.contains("unusual-length"))
    #expect(try self.run("library", "library.yaml", "-o", "out").code == 0)
  }
}
