import Foundation
import Processes
import Speech
import Testing

/// A server that does anything but what it should.
struct WyomingFaultTests {
  typealias Script = WyomingScript
  typealias Step = FakeWyomingServer.Step

  /// Why a phrase is not spoken if a server takes these steps after the request.
  private func failure(
    _ steps: [Step], patience: WyomingPatience = calmPatience
  ) throws -> WyomingFailure? {
    // Only the phrase is hurried: on a busy machine the beginning takes its time.
    try withWyoming([.hear] + steps) { client, _ throws in
      client.patience = patience
      return #expect(throws: WyomingFailure.self) { try client.speak("Rest.") }
    }
  }

  /// Why there is no client of a server that takes these steps.
  private func refusal(
    _ steps: [Step], voice: String? = nil, patience: WyomingPatience = calmPatience
  ) throws -> WyomingFailure? {
    let server = try FakeWyomingServer(steps)
    defer { server.end() }
    return #expect(throws: WyomingFailure.self) {
      try WyomingClient(server.server, voice: voice, patience: patience, in: JobScope())
    }
  }

  private static let chunk = Script.event("audio-chunk", Script.format(), payload: [0, 64])
  private static let odd = Script.event("audio-chunk", Script.format(), payload: [0, 64, 0])
  private static let faster = Script.event("audio-chunk", Script.format(16000), payload: [0, 64])
  private static let bare = Script.event("audio-chunk", payload: [0, 64])

  @Test(
    arguments: [
      (Script.start() + Script.start(), "audio-start within sound"),
      (chunk, "audio-chunk before audio-start"),
      (Script.start() + faster, "a piece of sound of another rate, width or number of channels"),
      (Script.start() + odd, "a piece of sound that ends within a sample"),
      (Script.start() + bare, "sound without rate, width and channels"),
      (Script.start(Script.format(0)), "sound of 0 Hz, 2 bytes a sample and 1 channels"),
      (Script.start(Script.format(8000, 5)), "sound of 8000 Hz, 5 bytes a sample and 1 channels"),
      (
        Script.start(Script.format(8000, 2, 9)), "sound of 8000 Hz, 2 bytes a sample and 9 channels"
      ),
      (Script.start("{\"rate\": \"fast\"}"), "audio-start with wrong fields: {\"rate\": \"fast\"}"),
      (Array("Loading\u{1B}[1m model\n".utf8), "a line that is no event: Loading[1m model"),
      (Array("\n".utf8), "a line that is no event: "),
      (Array("[1]\n".utf8), "a line that is no event: [1]"),
      (Array("{\"data\": {}}\n".utf8), "a line that is no event: {\"data\": {}}"),
      (Array("{\"type\": \"x\", \"data_length\": -1}\n".utf8), "-1 bytes of fields"),
      (Array("{\"type\": \"x\", \"data_length\": 4194305}\n".utf8), "4194305 bytes of fields"),
      (
        Array("{\"type\": \"x\", \"payload_length\": 16777217}\n".utf8), "16777217 bytes of payload"
      ),
    ] as [([UInt8], String)])
  func `what is not the protocol is told with its reason`(said: [UInt8], reason: String) throws {
    #expect(try failure([.say(said), .hold]) == .rubbish(reason: reason))
  }

  @Test func `a line without end is rubbish`() throws {
    let steps: [Step] = [.drip([UInt8](repeating: 0x20, count: 1 << 20), pause: 0)]
    #expect(try failure(steps) == .rubbish(reason: "a line of more than 4194304 bytes"))
  }

  @Test func `a payload shorter than promised swallows the next line, and is rubbish`() throws {
    let line = "{\"type\": \"audio-chunk\", \"data\": \(Script.format()), \"payload_length\": 6}\n"
    let said = Script.start() + Array(line.utf8) + [0, 64] + Script.stop + Script.stop
    let failure = try failure([.say(said), .hold])
    guard case .rubbish = failure else {
      Issue.record("not rubbish: \(String(describing: failure))")
      return
    }
  }

  @Test func `sound without end is rubbish after half an hour of it`() throws {
    let format = Script.format(4000, 1)
    let minute = [UInt8](repeating: 1, count: 4000 * 60)
    let said = Script.start(format)
    let steps: [Step] = [
      .say(said), .drip(Script.event("audio-chunk", format, payload: minute), pause: 0),
    ]
    let reason = "more than 1800 seconds of sound for one phrase"
    #expect(try failure(steps) == .rubbish(reason: reason))
  }

  @Test(
    arguments: [
      [], start("{"), Script.start(), Script.start() + chunk.dropLast(1),
      Script.start() + chunk.dropLast(9),
    ] as [[UInt8]])
  func `a line closed in the middle is told`(said: [UInt8]) throws {
    #expect(try failure([.say(said)]) == .gone(lastWords: ""))
  }

  private static func start(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: [[], Script.start(), chunk.dropLast(1)] as [[UInt8]])
  func `a server that falls silent is too slow`(said: [UInt8]) throws {
    let before = said == Self.chunk.dropLast(1) ? Script.start() : []
    let steps: [Step] = [.say(before + said), .hold]
    #expect(try failure(steps, patience: shortPatience) == .tooSlow(seconds: 0.3))
  }

  @Test(arguments: [[0x20], Script.event("ping")] as [[UInt8]])
  func `a server that only drips is too slow`(said: [UInt8]) throws {
    let steps: [Step] = [.drip(said, pause: 0.02)]
    #expect(try failure(steps, patience: shortPatience) == .tooSlow(seconds: 0.3))
  }

  @Test func `sound that takes too long altogether is too slow`() throws {
    let steps: [Step] = [.say(Script.start()), .drip(Self.chunk, pause: 0.02)]
    let patience = WyomingPatience(event: 20, phrase: 0.6)
    #expect(try failure(steps, patience: patience) == .tooSlow(seconds: 0.6))
  }

  @Test func `a server that cannot is heard out`() throws {
    let fields = "{\"text\": \"no\\nmodel\\u001b\", \"code\": \"ValueError\"}"
    let said = Script.start() + Script.event("error", fields)
    #expect(try failure([.say(said)]) == .refused(message: "ValueError: no model"))
  }

  @Test(arguments: [
    Script.stop, Script.start() + Script.stop, Script.spoken([0, 0, 0, 0]),
  ])
  func `a phrase without sound is told, and the next one is spoken`(said: [UInt8]) throws {
    let steps: [Step] = [.hear, .say(said), .hear, .say(Script.spoken([0, 64]))]
    try withWyoming(steps) { client, _ throws in
      #expect(throws: WyomingFailure.silence(text: "…")) { try client.speak("…") }
      #expect(try client.speak("Rest.").samples == [0.5])
    }
  }

  @Test func `a text without a character, or beyond all phrases, is not asked for`() throws {
    try withWyoming([.hold]) { client, server throws in
      #expect(throws: WyomingFailure.silence(text: "\u{1} ")) { try client.speak("\u{1} ") }
      let long = String(repeating: "word ", count: 8000)
      #expect(throws: WyomingFailure.refused(message: "a phrase of more than 32768 bytes")) {
        try client.speak(long)
      }
      #expect(server.requests == ["describe"])
    }
  }

  @Test func `a client that failed is spent`() throws {
    let steps: [Step] = [.hear, .say(Self.chunk), .hear, .say(Script.spoken([0, 64]))]
    try withWyoming(steps) { client, _ throws in
      #expect(throws: WyomingFailure.self) { try client.speak("In.") }
      #expect(throws: WyomingFailure.gone(lastWords: "")) { try client.speak("Out.") }
    }
  }

  @Test func `sound that follows the end is not taken for the next phrase`() throws {
    let steps: [Step] = [.hear, .say(Script.spoken([0, 64]) + Script.spoken([0, 32])), .hold]
    try withWyoming(steps) { client, _ throws in
      #expect(try client.speak("In.").samples == [0.5])
      #expect(throws: WyomingFailure.rubbish(reason: "sound that was not asked for")) {
        try client.speak("Out.")
      }
    }
  }

  @Test func `a server without speech is told`() throws {
    let ears = Script.event("info", "{\"asr\": [{\"name\": \"whisper\"}]}")
    #expect(try refusal([.hear, .say(ears)]) == .noSpeech)
  }

  @Test func `a voice that the server does not name is told with those it does`() throws {
    let info = Script.info(Script.program("piper", Script.voice("amy"), Script.voice("joe")))
    let expected = WyomingFailure.noSuchVoice(name: "Joe", known: ["amy", "joe"])
    #expect(try refusal([.hear, .say(info)], voice: "Joe") == expected)
  }

  @Test func `a server that takes the line and says nothing is too slow`() throws {
    #expect(try refusal([.hold], patience: shortPatience) == .tooSlow(seconds: 0.3))
  }

  @Test func `a server that hangs up at once is gone`() throws {
    #expect(try refusal([.hear]) == .gone(lastWords: ""))
  }

  @Test func `an answer of sound to what it has is rubbish`() throws {
    let expected = WyomingFailure.rubbish(reason: "audio-stop where info was asked for")
    #expect(try refusal([.hear, .say(Script.stop)]) == expected)
  }

  @Test(
    arguments: [
      .tcp(host: "127.0.0.1", port: 1), .tcp(host: "no.such.host.invalid", port: 1),
      .unix(path: "/nowhere/at/all"), .unix(path: String(repeating: "/long", count: 50)),
      .command(["/nowhere/at/all"]), .command([]),
    ] as [WyomingServer])
  func `where nothing listens nothing is reached`(server: WyomingServer) {
    let failure = #expect(throws: WyomingFailure.self) {
      try WyomingClient(server, voice: nil, patience: calmPatience, in: JobScope())
    }
    guard case .unreachable(let reason) = failure, !reason.isEmpty else {
      Issue.record("not unreachable: \(String(describing: failure))")
      return
    }
  }
}
