import Processes
import Speech
import Testing

/// Bytes of events, as servers write them.
enum WyomingScript {
  static func event(_ type: String, _ fields: String = "", payload: [UInt8] = []) -> [UInt8] {
    var head = "{\"type\": \"\(type)\", \"version\": \"1.10.2\""
    if !fields.isEmpty { head += ", \"data_length\": \(fields.utf8.count)" }
    if !payload.isEmpty { head += ", \"payload_length\": \(payload.count)" }
    return Array((head + "}\n" + fields).utf8) + payload
  }

  static func voice(_ name: String) -> String {
    "{\"name\": \"\(name)\", \"version\": null, \"languages\": [\"en_US\"], \"installed\": true}"
  }

  static func program(_ name: String, version: String = "\"2.5\"", _ voices: String...) -> String {
    """
    {"name": "\(name)", "version": \(version), "voices": [\(voices.joined(separator: ", "))],
    "attribution": {"name": "someone", "url": "https://example.org"}, "installed": true}
    """
  }

  static func info(_ programs: String...) -> [UInt8] {
    event("info", "{\"asr\": [], \"tts\": [\(programs.joined(separator: ", "))]}")
  }

  /// One program with one voice.
  static let info = info(program("piper", voice("joe")))

  static func format(_ rate: Int = 8000, _ width: Int = 2, _ channels: Int = 1) -> String {
    "{\"rate\": \(rate), \"width\": \(width), \"channels\": \(channels)}"
  }

  /// One phrase of one chunk.
  static func spoken(_ payload: [UInt8], _ format: String = format()) -> [UInt8] {
    start(format) + event("audio-chunk", format, payload: payload) + stop
  }

  static func start(_ format: String = format()) -> [UInt8] { event("audio-start", format) }

  static let stop = event("audio-stop", "{\"timestamp\": null}")
}

/// In tests nobody waits for long.
let shortPatience = WyomingPatience(connecting: 0.3, event: 0.3, phrase: 20)
let calmPatience = WyomingPatience(connecting: 20, event: 20, phrase: 20)

/// A client of a server that first says what it has, and then takes these steps.
func withWyoming<Answer>(
  info: [UInt8] = WyomingScript.info, voice: String? = nil, isSocket: Bool = false,
  _ steps: [FakeWyomingServer.Step],
  _ body: (WyomingClient, FakeWyomingServer) throws -> Answer
) throws -> Answer {
  let server = try FakeWyomingServer([.hear, .say(info)] + steps, isSocket: isSocket)
  defer { server.end() }
  return try body(
    try WyomingClient(server.server, voice: voice, patience: calmPatience, in: JobScope()), server)
}
