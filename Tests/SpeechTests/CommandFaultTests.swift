import Foundation
import Processes
import Speech
import TestSupport
import Testing

/// Whatever a program does wrong, it comes to one clear failure, and nothing is left of the run.
struct CommandFaultTests {
  private static let lines = "arguments: ['{folder}']\ninput: lines\noutput: folder"

  @Test func `a program that is not there says how to get it`() throws {
    let runner = CommandRunner(
      try FakeEngine.description("program: nowhere\narguments: []\ninput: text\noutput: wav"),
      voice: nil, searchPath: "/usr/bin", temporaryFolder: "/tmp")
    #expect(throws: CommandFailure.notInstalled(program: "nowhere", install: "write it")) {
      try runner.speak([CommandRequest("Breathe.")])
    }
  }

  @Test func `a voice without its model says where it was looked for`() throws {
    let engine = try FakeEngine(
      "exit 0", "arguments: ['{model}']\ninput: text\noutput: wav\nmodels: ['{data}/{voice}.onnx']",
      voice: "nobody")
    #expect(
      engine.failure("Breathe.")
        == .modelMissing(voice: "nobody", places: ["{data}/{voice}.onnx"]))
  }

  @Test func `a voice that is not among all there are is never asked for`() throws {
    let engine = try FakeEngine(
      "cat $here/tone.wav", "arguments: ['{voice}']\ninput: text\noutput: wav\nvoices: [slt]",
      voice: "slt) (system")
    #expect(engine.failure("Breathe.") == .voiceMissing(voice: "slt) (system", voices: ["slt"]))
  }

  @Test func `what a killed run left in the temporary folder is gone after the next`() throws {
    let engine = try FakeEngine("cat $here/tone.wav")
    let left = engine.scratch.file("render-meditation.Ab12cD")
    let used = engine.scratch.file("render-meditation.Xy34zW")
    for path in [left, used] {
      try FileManager.default.createDirectory(
        atPath: path + "/sounds", withIntermediateDirectories: true)
      try Data([1]).write(to: URL(fileURLWithPath: path + "/speech.wav"))
    }
    let lock = open(used, O_RDONLY | O_DIRECTORY)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    _ = try engine.speak("Breathe.")
    #expect(engine.scratch.contents == ["render-meditation.Xy34zW"])
  }

  @Test func `a code is told with the last words`() throws {
    let engine = try FakeEngine("cat $here/tone.wav; echo one >&2; echo no memory >&2; exit 3")
    let failure = try #require(engine.failure("Breathe."))
    #expect(failure == .crashed(ending: .exited(code: 3), lastWords: "one\nno memory"))
    #expect(failure.reason == "it ended with code 3: no memory")
  }

  @Test func `a signal is told`() throws {
    let engine = try FakeEngine("kill -SEGV $$")
    #expect(engine.failure("Breathe.") == .crashed(ending: .signalled(number: 11), lastWords: ""))
  }

  @Test func `a program that hangs is killed with all it started`() throws {
    let engine = try FakeEngine(
      "sleep 600 & echo $! > $here/child; sleep 600", "input: text\noutput: wav\npatience: 2")
    #expect(engine.failure("No") == .silentForTooLong(seconds: 3))
    try checkGone("child", of: engine)
  }

  @Test func `what it leaves running does not hold it up, and is killed`() throws {
    let engine = try FakeEngine("sleep 600 & echo $! > $here/child; cat $here/tone.wav")
    #expect(try engine.speak("Breathe.")[0].samples.count == 16_000)
    try checkGone("child", of: engine)
  }

  /// - Parameter name: of the file that has a process's number.
  private func checkGone(_ name: String, of engine: FakeEngine) throws {
    let text = try String(contentsOfFile: engine.folder.file(name), encoding: .utf8)
    let id = try #require(Int32(text.filter(\.isNumber)))
    #expect(waits { !ProcessStatus.isAlive(id) })
  }

  @Test(arguments: [
    ("echo hello", "its sound is no WAV file"), ("true", "there is no sound"),
    ("head -c 1000 $here/tone.wav", "the WAV file promises 32000 bytes of sound and has 956"),
  ])
  func `what is no sound is told`(script: String, reason: String) throws {
    #expect(try FakeEngine(script).failure("Breathe.") == .rubbish(reason: reason))
  }

  @Test func `raw sound that ends within a sample is told`() throws {
    let engine = try FakeEngine("printf abc", "input: text\noutput: raw\nrate: 8000")
    #expect(engine.failure("No") == .rubbish(reason: "its sound ends within a sample"))
  }

  @Test func `minutes of sound for a word are told`() throws {
    let engine = try FakeEngine(
      "head -c 2000000 /dev/zero", "input: text\noutput: raw\nrate: 8000")
    #expect(engine.failure("No") == .rubbish(reason: "it made 125 seconds of sound for “No”"))
  }

  @Test(arguments: ["true", "mkfifo \"$1\"", "mkdir \"$1\"", "ln -s $here/tone.wav \"$1\""])
  func `what is no file of its own is not read`(script: String) throws {
    let engine = try FakeEngine(script, "arguments: ['{output}']\ninput: text\noutput: file")
    #expect(engine.failure("No") == .rubbish(reason: "it left no file with its sound"))
  }

  @Test(arguments: [("true", 0), ("for n in 1 2 3; do cp $here/tone.wav $1/$n.wav; done", 3)])
  func `another number of sounds than of phrases is told`(script: String, found: Int) throws {
    let engine = try FakeEngine(script, Self.lines)
    let failure = CommandFailure.wrongCount(expected: 1, found: found)
    #expect(engine.failure("One.") == failure)
    #expect(engine.failure("One.", "Two.") == .phrase(text: "One.", failure: failure))
  }

  @Test func `sounds of different rates are told`() throws {
    let script = """
      cp $here/tone.wav $1/1.wav
      (head -c 24 $here/tone.wav; printf '\\100\\037'; tail -c +27 $here/tone.wav) > $1/2.wav
      """
    let engine = try FakeEngine(script, Self.lines)
    #expect(
      engine.failure("One.", "Two.") == .rubbish(reason: "its sounds have different rates"))
  }

  @Test func `sound of no length is told`() throws {
    let engine = try FakeEngine("true", "input: text\noutput: raw\nrate: 8000")
    #expect(engine.failure("Breathe.") == .empty(text: "Breathe."))
  }

  @Test func `silence is told`() throws {
    let engine = try FakeEngine("cat $here/silence.wav")
    #expect(engine.failure("Breathe.") == .silence(text: "Breathe."))
  }

  @Test func `the phrase that breaks a batch is told`() throws {
    let script = """
      while read -r line; do
        n=$((n + 1))
        if [ "$line" = Bad. ]; then exit 1; fi
        cp $here/tone.wav $1/$n.wav
      done
      """
    let engine = try FakeEngine(script, Self.lines)
    #expect(
      engine.failure("One.", "Two.", "Three.", "Bad.", "Five.")
        == .phrase(text: "Bad.", failure: .crashed(ending: .exited(code: 1), lastWords: "")))
  }

  @Test func `a batch that fails once is spoken in halves`() throws {
    let script = """
      if [ ! -e $here/failed ]; then touch $here/failed; exit 1; fi
      while read -r line; do n=$((n + 1)); cp $here/tone.wav $1/$n.wav; done
      """
    let engine = try FakeEngine(script, Self.lines)
    #expect(try engine.speak("One.", "Two.", "Three.").count == 3)
  }

  @Test func `nothing is left of a run, however it ended`() throws {
    let script = "mkdir -p a/b; ln -s $here a/link; touch a/b/c; cat > /dev/null; "
    for end in ["cat $here/tone.wav", "exit 1", "kill -9 $$"] {
      let engine = try FakeEngine(script + end)
      _ = engine.failure("Breathe.")
      #expect(engine.scratch.contents == [])
      #expect(engine.folder.contents == ["engine", "silence.wav", "tone.wav"])
    }
  }

  @Test func `much on standard error holds nothing up`() throws {
    let engine = try FakeEngine("head -c 3000000 /dev/zero >&2; cat $here/tone.wav")
    #expect(try engine.speak("Breathe.").count == 1)
  }
}
