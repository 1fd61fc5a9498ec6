import Speech
import TestSupport
import Testing
import Timebase

/// Every way to give a program its text and to take its sound.
struct CommandRunnerTests {
  /// Raw sound is what the program was given: its bytes, two a sample.
  private func given(_ utterance: Utterance) -> String {
    String(
      decoding: utterance.samples.flatMap { sample -> [UInt8] in
        let value = UInt16(bitPattern: Int16(sample * 32_768))
        return [UInt8(value & 0xFF), UInt8(value >> 8)]
      }, as: UTF8.self)
  }

  private static let even = "if [ $((${#t} % 2)) = 1 ]; then t=\"$t.\"; fi; printf %s \"$t\""

  /// Says what stands on its standard input.
  private func listener(_ keys: String = "") throws -> FakeEngine {
    try FakeEngine(
      "read -r t; " + Self.even, "input: text\noutput: raw\nrate: 22050\n" + keys)
  }

  @Test func `a word is given by its sound where the program reads sounds`() throws {
    let request = CommandRequest(
      [
        .words("Say ["), .sound("mˈɛɾə", written: "metta"), .words("], "),
        .sound(nil, written: "x]"),
      ],
      speed: 1)
    let reader = try listener("phonemes: '[[{phonemes}]]'")
    #expect(given(try reader.speak([request])[0]) == "Say [[mˈɛɾə]] , x.")
    #expect(given(try listener().speak([request])[0]) == "Say metta , x.")
  }

  /// Says its arguments.
  private func parrot(_ arguments: String, _ keys: String = "") throws -> FakeEngine {
    try FakeEngine(
      "t=\"$(printf '%s|' \"$@\")\"; " + Self.even,
      "arguments: \(arguments)\noutput: raw\nrate: 22050\n" + keys)
  }

  @Test func `a text stands on standard input, as one line`() throws {
    let engine = try listener()
    #expect(
      given(try engine.speak("  May I\n be\u{7} [[x]] happy\u{202E}! ")[0]) == "May I be x happy!.")
    #expect(try engine.speak("Be")[0].rate.hertz == 22_050)
  }

  @Test func `a long text is given whole`() throws {
    let text = String(repeating: "Let it go now. ", count: 20_000) + "Done"
    let engine = try FakeEngine("wc -c > $here/count; cat $here/tone.wav")
    _ = try engine.speak(text)
    #expect(try engine.folder.bytes(of: "count") == Array("\(text.utf8.count + 1)\n".utf8))
  }

  @Test(arguments: [
    ("-rf /; $(reboot) `id` \"x\" {voice}", " -rf /; $(reboot) `id` \"x\" {voice}"),
    ("@file", " @file"), ("Be here", "Be here"),
  ])
  func `a text is one argument, and no option`(text: String, argument: String) throws {
    let engine = try parrot("['-t', '{text}', '--said={text}']", "input: none")
    let said = given(try engine.speak(text)[0])
    #expect(said.hasPrefix("-t|\(argument)|--said=\(text)|"))
  }

  @Test func `signs of print become a typewriter's for a program that knows no others`() throws {
    let engine = try listener("ascii: true")
    #expect(given(try engine.speak("“Don’t”")[0]) == "\"Don't\".")
  }

  @Test(arguments: [
    ("{ kind: multiply, usual: 1 }", 1.25, "1.25"), ("{ kind: divide, usual: 1 }", 0.75, "1.3333"),
    ("{ kind: multiply, usual: 175, digits: 0 }", 0.9, "158"),
    ("{ kind: divide, usual: 1 }", 1, "1"),
  ])
  func `the pace is made from the speed`(pace: String, speed: Double, number: String) throws {
    let engine = try parrot("['{rate}', '{text}']", "input: none\npace: \(pace)")
    let said = given(try engine.speak([CommandRequest("Be", speed: speed)])[0])
    #expect(said.hasPrefix("\(number)|Be|"))
  }

  /// A sound as long as the line, in hundreds of frames, named by its number.
  private static let counter = """
    n=7
    while read -r line; do
      n=$((n + 1))
      (head -c 40 $here/tone.wav; printf '\\000\\000\\000\\000'
        tail -c $((200 * ${#line})) $here/tone.wav) > "$1/take $n.wav"
    done
    touch $here/run.$$
    """
  private static let lines = "arguments: ['{folder}']\ninput: lines\noutput: folder"

  @Test func `many lines are one run, and each has its own sound`() throws {
    let engine = try FakeEngine(Self.counter, Self.lines)
    let spoken = try engine.speak("One.", "Three.", "Be", "?!", "Nine o'clock.")
    #expect(spoken.map(\.samples.count) == [400, 600, 200, 0, 1300])
    #expect(engine.folder.contents.filter { $0.hasPrefix("run.") }.count == 1)
  }

  @Test func `each speed is a run, and the order is kept`() throws {
    let engine = try FakeEngine(
      Self.counter,
      "arguments: ['{folder}', '{rate}']\ninput: lines\noutput: folder\npace: { kind: divide, usual: 1 }"
    )
    let spoken = try engine.speak([
      CommandRequest("One."), CommandRequest("Three.", speed: 0.5), CommandRequest("Be"),
    ])
    #expect(spoken.map(\.samples.count) == [400, 600, 200])
    #expect(engine.folder.contents.filter { $0.hasPrefix("run.") }.count == 2)
  }

  @Test func `no more than a batch go into one run`() throws {
    let engine = try FakeEngine(Self.counter, Self.lines)
    let spoken = try engine.speak((0..<65).map { _ in CommandRequest("Be") })
    #expect(spoken.count == 65)
    #expect(engine.runner.batch == 64)
    #expect(engine.folder.contents.filter { $0.hasPrefix("run.") }.count == 2)
  }

  @Test func `nothing to say is no sound, at the rate of the others`() throws {
    let engine = try FakeEngine("cat $here/tone.wav")
    let spoken = try engine.speak(" \n", "Be", "?!")
    #expect(spoken.map(\.samples.count) == [0, 16_000, 0])
    #expect(spoken[0].rate == spoken[1].rate)
  }

  @Test func `a model is found by name in the first place that has it, or by its path`() throws {
    let engine = try FakeEngine("exit 0")
    let path = try engine.folder.write("", to: "joe.onnx")
    let description = try FakeEngine.description(
      """
      program: printf
      arguments: ['%s....', '{model}', '{text}']
      input: none
      output: raw
      rate: 8000
      models: ['{data}/none/{voice}.onnx', '{data}/{voice}.*x']
      """)
    for voice in ["joe", path] {
      let runner = CommandRunner(
        description, voice: voice, searchPath: "/usr/bin:/bin",
        dataFolders: [engine.folder.path], temporaryFolder: engine.scratch.path)
      // An odd number of bytes is no raw sound.
      let text = path.utf8.count % 2 == 0 ? "Be" : "Bee"
      let said = try runner.speak([CommandRequest(text)])
      #expect(given(said[0]).hasPrefix(path + "....Be"))
    }
  }
}
