import Foundation
import Processes

@testable import Speech

extension FuzzTarget {
  /// What a Wyoming server says when it is asked to speak, or, if the first byte is odd, what it has.
  static let wyoming = FuzzTarget(
    name: "wyoming",
    seeds: {
      func event(_ type: String, _ fields: String = "", _ payload: [UInt8] = []) -> [UInt8] {
        let head =
          "{\"type\": \"\(type)\", \"data_length\": \(fields.utf8.count), "
          + "\"payload_length\": \(payload.count)}\n"
        return Array((head + fields).utf8) + payload
      }
      let format = "{\"rate\": 22050, \"width\": 2, \"channels\": 1}"
      let inline = Array("{\"type\": \"audio-stop\", \"data\": {\"timestamp\": null}}\n".utf8)
      return [
        "spoken": [0] + event("audio-start", format) + event("audio-chunk", format, [0, 1, 2, 3])
          + inline,
        "refused": [0] + event("error", "{\"text\": \"no\", \"code\": \"x\"}"),
        "info": [1]
          + event(
            "info",
            """
            {"tts": [{"name": "piper", "version": "2", "installed": true, "attribution": {"name": "a",
            "url": "b"}, "voices": [{"name": "joe", "languages": ["en"], "speakers": [{"name": "s"}]}]}]}
            """),
      ]
    },
    run: { bytes in
      guard let first = bytes.first, let server = Server.shared else { return }
      guard let connection = server.say(Array(bytes.dropFirst())) else { return }
      var conversation = WyomingClient.Conversation(
        connection, WyomingReader(connection), WyomingPatience(event: 5, phrase: 5))
      do throws(WyomingFailure) {
        if first % 2 == 0 {
          guard let utterance = try conversation.speech() else { return }
          must(utterance.samples.allSatisfy { (-1...1).contains($0) })
        } else {
          let info = try conversation.description()
          _ = (info.voices, info.choice(nil), info.programs.map(\.attribution?.text))
        }
      } catch {
        return
      }
    })
}

/// Listens on a socket in the file system.
private final class Server: Sendable {
  static let shared = Server()

  private let path: String
  private let descriptor: Int32

  private init?() {
    path = FileManager.default.temporaryDirectory.path + "/fuzz-\(getpid()).socket"
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    unlink(path)
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    guard bound == 0, listen(descriptor, 8) == 0 else { return nil }
    atexit { if let server = Server.shared { unlink(server.path) } }
  }

  /// A connection on which this has been said, and nothing more will be.
  ///
  /// - Returns: `nil` for more than a socket holds.
  func say(_ bytes: [UInt8]) -> Connection? {
    guard
      let connection = try? Connection(socket: path, by: .now + .seconds(5))
    else { return nil }
    let peer = accept(descriptor, nil, nil)
    defer { close(peer) }
    let sent = bytes.withUnsafeBytes {
      send(peer, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
    }
    return sent == bytes.count ? connection : nil
  }
}
