import Speech
import Testing
import Timebase

/// What a server that keeps to the protocol is asked, and what comes of its answers.
struct WyomingClientTests {
  typealias Script = WyomingScript

  @Test(
    arguments: [
      (1, 1, [0, 128, 192], [-1, 0, 0.5]),
      (2, 1, [0, 128, 0, 64], [-1, 0.5]),
      (3, 1, [0, 0, 128, 0, 0, 64], [-1, 0.5]),
      (4, 1, [0, 0, 0, 128, 0, 0, 0, 64], [-1, 0.5]),
      (2, 2, [0, 64, 0, 0, 0, 192, 0, 192], [0.25, -0.5]),
      (1, 2, [0, 128], [-0.5]),
    ] as [(Int, Int, [UInt8], [Float])])
  func `sound of every width is mono of full scale one`(
    width: Int, channels: Int, payload: [UInt8], samples: [Float]
  ) throws {
    let spoken = Script.spoken(payload, Script.format(16000, width, channels))
    try withWyoming([.hear, .say(spoken)]) { client, _ throws in
      let utterance = try client.speak("Rest.")
      #expect(utterance.samples == samples)
      #expect(utterance.rate == SampleRate(16000))
    }
  }

  @Test func `pieces of sound are put together, and what is unknown is passed over`() throws {
    let format = Script.format()
    let said =
      Script.event("transcript", "{\"text\": 5}") + Script.start()
      + Script.event("audio-chunk", format, payload: [0, 64])
      + Script.event("synthesize-stopped", "no JSON", payload: [1, 2, 3])
      + Script.event("audio-chunk", format) + Script.event("audio-chunk", format, payload: [0, 32])
      + Script.stop
    try withWyoming([.hear, .say(said)]) { client, _ throws in
      #expect(try client.speak("Rest.").samples == [0.5, 0.25])
    }
  }

  @Test func `fields behind the line go before fields in it`() throws {
    let line = "{\"type\": \"audio-start\", \"data\": {\"rate\": 1, \"width\": 2}, "
    let start = Array((line + "\"data_length\": 30}\n{\"rate\": 8000, \"channels\": 1 }").utf8)
    let inline =
      "{\"type\": \"audio-chunk\", \"data\": \(Script.format()), \"payload_length\": 2}\n"
    let said = start + Array(inline.utf8) + [0, 64] + Script.stop
    try withWyoming([.hear, .say(said)]) { client, _ throws in
      #expect(try client.speak("Rest.").rate == SampleRate(8000))
    }
  }

  @Test func `one line speaks phrase after phrase`() throws {
    let steps: [FakeWyomingServer.Step] = [
      .hear, .say(Script.spoken([0, 64]) + Script.event("synthesize-stopped")),
      .hear, .say(Script.spoken([0, 32], Script.format(16000))),
    ]
    try withWyoming(steps) { client, server throws in
      #expect(try client.speak("In.").samples == [0.5])
      #expect(try client.speak("Out.").samples == [0.25])
      let asked = ["describe", #"synthesize{"text":"In."}"#, #"synthesize{"text":"Out."}"#]
      #expect(server.requests == asked)
    }
  }

  @Test func `a voice is asked for by its name`() throws {
    let steps: [FakeWyomingServer.Step] = [.hear, .say(Script.spoken([0, 64]))]
    try withWyoming(voice: "joe", steps) { client, server throws in
      _ = try client.speak("In.")
      #expect(server.requests.last == #"synthesize{"text":"In.","voice":{"name":"joe"}}"#)
    }
  }

  @Test func `a voice of another program than the first has that program selected`() throws {
    let info = Script.info(
      Script.program("piper", Script.voice("joe")), Script.program("kokoro", Script.voice("af")))
    let steps: [FakeWyomingServer.Step] = [.hear, .hear, .say(Script.spoken([0, 64]))]
    try withWyoming(info: info, voice: "af", steps) { client, server throws in
      _ = try client.speak("In.")
      #expect(server.requests.dropFirst().first == #"select-program{"name":"kokoro"}"#)
    }
  }

  @Test func `a text reaches the server in one line without controls`() throws {
    try withWyoming([.hear, .say(Script.spoken([0, 64]))]) { client, server throws in
      _ = try client.speak(" May\u{1} I\n\u{202E}be\t\u{1B}[0m \"ü/ safe\u{7F}. ")
      #expect(server.requests.last == #"synthesize{"text":"May I be [0m \"ü/ safe."}"#)
    }
  }

  @Test func `a socket in the file system serves as well as a port`() throws {
    try withWyoming(isSocket: true, [.hear, .say(Script.spoken([0, 64]))]) { client, _ throws in
      #expect(try client.speak("Rest.").samples == [0.5])
    }
  }

  @Test func `a server tells its programs, voices and whom they are from`() throws {
    let told = """
      {"tts": [{"name": "piper", "version": "2.5", "description": "fast", "voices": [{"name": "joe",
      "languages": ["en_US"], "speakers": [{"name": "a"}, {"name": "b"}], "installed": false,
      "attribution": {"name": "Joe\\u001b", "url": "https://example.org"}}]}]}
      """
    try withWyoming(info: Script.event("info", told), []) { client, _ throws in
      let program = try #require(client.info.programs.first)
      let voice = try #require(program.voices.first)
      #expect(program.version == "2.5" && program.description == "fast" && program.isInstalled)
      #expect(voice.languages == ["en_US"] && voice.speakers == ["a", "b"] && !voice.isInstalled)
      #expect(voice.attribution?.text == "Joe, https://example.org")
    }
  }

  private func fingerprint(_ info: [UInt8], _ voice: String?) throws -> [UInt8]? {
    try withWyoming(info: info, voice: voice, []) { client, _ in client.fingerprint }
  }

  @Test func `a fingerprint is made of names and versions, not of the address`() throws {
    let one = Script.info(Script.program("piper", Script.voice("joe")))
    let more = Script.info(Script.program("piper", Script.voice("amy"), Script.voice("joe")))
    let newer = Script.info(Script.program("piper", version: "\"2.6\"", Script.voice("joe")))
    let joe = try #require(try fingerprint(one, "joe"))
    #expect(try fingerprint(more, "joe") == joe)
    #expect(try fingerprint(one, nil) == joe)
    #expect(try fingerprint(newer, "joe") != joe)
    #expect(try fingerprint(more, "amy") != joe)
  }

  @Test func `without a version or a certain voice there is no fingerprint`() throws {
    let bare = Script.info(Script.program("piper", version: "null", Script.voice("joe")))
    let two = Script.info(Script.program("piper", Script.voice("amy"), Script.voice("joe")))
    #expect(try fingerprint(bare, "joe") == nil)
    #expect(try fingerprint(two, nil) == nil)
  }
}
