import Foundation
import Processes
import Speech
import TestSupport
import Testing

/// A server that is a child of this process.
struct WyomingChildTests {
  typealias Script = WyomingScript

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A client of a shell script that may say the file `info` and the file `spoken`.
  private func client(
    _ script: String, patience: WyomingPatience = calmPatience
  ) throws -> WyomingClient {
    for (name, bytes) in [("info", Script.info), ("spoken", Script.spoken([0, 64]))] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    let words = ["sh", "-c", "cd \(folder.path); " + script]
    return try WyomingClient(.command(words), voice: nil, patience: patience, in: JobScope())
  }

  @Test func `a child is started from the path and speaks`() throws {
    let client = try client("read a; cat info; read b; cat spoken; read c")
    #expect(try client.speak("Rest.").samples == [0.5])
  }

  @Test func `a child that floods its standard error still speaks`() throws {
    let flood = "head -c 2000000 /dev/zero | tr '\\0' x >&2; echo the end >&2; "
    let client = try client(flood + "read a; cat info; read b; \(flood) cat spoken; read c")
    #expect(try client.speak("Rest.").samples == [0.5])
  }

  @Test func `a child that ends leaves its last words`() throws {
    let failure = #expect(throws: WyomingFailure.self) {
      try client("echo no module of that name >&2; exit 1")
    }
    #expect(failure == .gone(lastWords: "no module of that name"))
  }

  @Test func `a child that says nothing is too slow`() throws {
    let failure = #expect(throws: WyomingFailure.self) {
      try client("exec sleep 60", patience: shortPatience)
    }
    #expect(failure == .tooSlow(seconds: 0.3))
  }

  @Test func `a child that is dropped is gone, not even a dead one is left`() throws {
    var client: WyomingClient? = try client("echo $$ > id; read a; cat info; read b")
    #expect(client?.info.voices == ["joe"])
    let id = try String(contentsOfFile: folder.file("id"), encoding: .utf8)
    client = nil
    #expect(!FileManager.default.fileExists(atPath: "/proc/" + id.filter(\.isNumber)))
  }
}
