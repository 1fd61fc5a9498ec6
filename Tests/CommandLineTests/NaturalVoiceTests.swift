import Foundation
import TestSupport
import Testing

/// Voices that are spoken by programs of the user's own, from the command line to the track.
@Suite struct NaturalVoiceTests {
  private let folder: TemporaryFolder

  /// A program that hums as long as its text, writes down what it is asked, and does as the file `mood`
  /// says.
  private static let program = """
    #!/usr/bin/env python3
    import math, os, struct, sys, wave
    here = os.path.dirname(os.path.abspath(__file__))
    text = sys.stdin.read()
    open(here + "/log", "a").write(text.strip() + "\\n")
    mood = open(here + "/mood").read().strip() if os.path.exists(here + "/mood") else ""
    if mood == "crash": sys.exit("out of breath")
    count = 800 * max(1, len(text.strip()))
    with wave.open(sys.argv[1], "w") as file:
        file.setparams((1, 2, 16000, 0, "NONE", ""))
        level = 0 if mood == "mute" else 9000
        file.writeframes(b"".join(
            struct.pack("<h", int(level * math.sin(i * 0.08))) for i in range(count)))
    """

  private static let voice = """
    title: A hum
    language: en-US
    source: a test
    engine: command
    description:
      program: PROGRAM
      arguments: ["{output}"]
      input: text
      output: file
      fingerprint: { files: [PROGRAM] }
      licence: none
      source: here
      install: nothing to do
    own-pace: 120
    pace: 120
    chain: { filters: [] }
    """

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.writeProgram(Self.program, to: "hum.py")
    _ = try folder.write(
      Self.voice.replacing("PROGRAM", with: folder.file("hum.py")), to: "hum.yaml")
    _ = try folder.write("Sit down. [pause] Rest now. [silence] Thank you.", to: "s.md")
  }

  private func run(_ arguments: String...) throws -> BuiltTool.Run {
    try BuiltTool.run(
      arguments, in: folder.path,
      environment: ["RENDER_MEDITATION_CACHE": folder.file("cache")])
  }

  private var asked: [String] {
    let log = (try? String(contentsOfFile: folder.file("log"), encoding: .utf8)) ?? ""
    return log.split(separator: "\n").map(String.init)
  }

  private static let hasPython = Tool.isInstalled("python3")

  @Test(.enabled(if: hasPython, "needs python3"))
  func `a program's voice makes a track of exactly the length, and is asked once for a phrase`()
    throws
  {
    let first = try run("s.md", "-m", "1", "--voice", "hum.yaml", "-o", "one.wav")
    #expect(first.code == 0, "\(first.errors)")
    #expect(try folder.bytes(of: "one.wav").count > 60 * 44_100 * 4)
    #expect(asked.sorted() == ["Rest now.", "Sit down.", "Thank you."])
    _ = try run("s.md", "-m", "1", "--voice", "hum.yaml", "-o", "two.wav")
    #expect(try folder.bytes(of: "two.wav") == folder.bytes(of: "one.wav"))
    #expect(asked.count == 3)
    _ = try folder.write("Sit down. [pause] Be still. [silence] Thank you.", to: "s.md")
    _ = try run("s.md", "-m", "1", "--voice", "hum.yaml", "-o", "three.wav")
    #expect(asked.count == 4)
    #expect(asked.last == "Be still.")
  }

  @Test(.enabled(if: hasPython, "needs python3"), arguments: ["crash", "mute"])
  func `what cannot be spoken twice is named, and no track is written`(mood: String) throws {
    _ = try folder.write(mood, to: "mood")
    let run = try run("s.md", "-m", "1", "--voice", "hum.yaml", "-o", "x.wav")
    #expect(run.code == 70)
    #expect(run.errors.contains("could not be spoken"))
    #expect(run.errors.contains(mood == "crash" ? "out of breath" : "silence"))
    #expect(!folder.contents.contains("x.wav"))
  }

  @Test func `a voice's file with a figure that cannot be is refused with its key`() throws {
    _ = try folder.write(Self.voice.replacing("own-pace: 120", with: "own-pace: 0"), to: "hum.yaml")
    let run = try run("s.md", "-m", "1", "--voice", "hum.yaml", "-o", "x.wav")
    #expect(run.code == 65)
    #expect(run.errors.contains("`own-pace` is 0; 40 to 400 words a minute are allowed."))
  }

  @Test func `a program that is not there is named with what to run`() throws {
    try FileManager.default.removeItem(atPath: folder.file("hum.py"))
    let run = try run("s.md", "-m", "1", "--voice", "hum.yaml", "-o", "x.wav")
    #expect(run.code == 69)
    #expect(run.errors.contains("it is not installed\n  help: nothing to do"))
  }

  @Test func `a server that is not there is named`() throws {
    let run = try run("s.md", "-m", "1", "--voice", "wyoming://127.0.0.1:1/x", "-o", "x.wav")
    #expect(run.code == 69)
    #expect(run.errors.contains("the Wyoming server cannot speak: it cannot be reached"))
  }

  @Test(.enabled(if: hasPython, "needs python3"))
  func `what a plain voice cannot do is a warning at its place`() throws {
    _ = try folder.write("Be (very)[emphasis:\"strong\"] kind. [silence]", to: "s.md")
    let run = try run("s.md", "-m", "1", "--voice", "hum.yaml", "-o", "x.wav")
    #expect(run.code == 0)
    #expect(
      run.errors.contains("s.md:1:1: warning: this voice cannot do what is asked here: emphasis"))
  }

  @Test(.enabled(if: hasPython, "needs python3"))
  func `what is asked of a plain voice and left out is said`() throws {
    let run = try run(
      "s.md", "-m", "1", "--voice", "hum.yaml", "--pace", "150", "--pitch", "60", "-o", "x.wav")
    #expect(run.code == 0)
    #expect(
      run.errors.contains("A hum has a pitch of its own; `pitch` and `pitch-range` are left out."))
    #expect(run.errors.contains("A hum has a pace of its own; `pace` is left out."))
  }

  /// Once for the plan, once for the worker that tries the lengths and once for the one that renders,
  /// however many tracks there are.
  @Test(.enabled(if: hasPython, "needs python3"))
  func `a program is asked for its version once by each process of a library`() throws {
    let voice = Self.voice.replacing("PROGRAM", with: folder.file("hum.py"))
      .replacing(
        "fingerprint: { files: [\(folder.file("hum.py"))] }",
        with:
          "fingerprint: { version: ['{interpreter}', -c, \"open('\(folder.file("versions"))', 'a').write('asked '); print(1)\"] }"
      )
    _ = try folder.write(voice, to: "hum.yaml")
    _ = try folder.write(
      "tracks: [{ script: s.md, minutes: [1, 1.5, 2], voice: hum.yaml, format: wav }]",
      to: "library.yaml")
    let run = try run("library", "library.yaml", "-o", "tracks", "--jobs", "1")
    #expect(run.code == 0, "\(run.errors)")
    let versions = try String(contentsOfFile: folder.file("versions"), encoding: .utf8)
    #expect(versions == "asked asked asked ")
  }

  @Test func `doctor tells what is missing and what to run`() throws {
    let run = try BuiltTool.run(
      ["doctor"], in: folder.path, environment: ["PATH": "/nowhere", "TMPDIR": folder.path])
    #expect(run.code == 0)
    #expect(run.output.contains("ok       built-in voices: espeak-ng"))
    #expect(run.output.contains("none     --voice hibari"))
    #expect(run.output.contains("pip install hibari-tts"))
    let broken = try BuiltTool.run(
      ["doctor"], in: folder.path, environment: ["TMPDIR": "/nowhere/at/all"])
    #expect(broken.code == 69)
    #expect(broken.output.contains("MISSING  temporary folder"))
  }

  @Test(
    .enabled(if: Tool.isInstalled("flite"), "needs flite"), .timeLimit(.minutes(2)))
  func `flite and a built-in voice speak in one track`() throws {
    _ = try folder.write(
      "Who is there? [pause] (A friend.)[voice:\"flite\"] [silence]", to: "d.md")
    let run = try run("d.md", "-m", "1", "--voice", "mellow", "-o", "d.wav")
    #expect(run.code == 0, "\(run.errors)")
  }
}
