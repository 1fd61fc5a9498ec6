import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The cache of what was spoken, as the built program uses it.
@Suite(.serialized) struct SpeechCacheCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func say(to file: String, _ environment: [String: String]) throws -> BuiltTool.Run {
    try BuiltTool.run(
      ["say", "Rest now.", "-o", file], in: folder.path, environment: environment)
  }

  @Test func `the cache lies where the user says, and changes no byte`() throws {
    #expect(try say(to: "plain.wav", [:]).code == 0)
    #expect(folder.contents == ["plain.wav"])
    for name in ["cold.wav", "warm.wav"] {
      #expect(try say(to: name, ["RENDER_MEDITATION_CACHE": "cache"]).code == 0)
      #expect(try folder.bytes(of: name) == folder.bytes(of: "plain.wav"))
    }
    #expect(folder.contents.contains("cache"))
  }

  @Test func `it lies among the user's other caches by default`() throws {
    let environment = ["RENDER_MEDITATION_CACHE": "", "XDG_CACHE_HOME": folder.path + "/caches"]
    #expect(try say(to: "a.wav", environment).code == 0)
    #expect(try !folder.bytes(of: "caches/render-meditation/v1/CACHEDIR.TAG").isEmpty)
  }

  @Test func `a folder that others can write to is left alone`() throws {
    mkdir(folder.file("cache"), 0o700)
    chmod(folder.file("cache"), 0o777)
    #expect(try say(to: "a.wav", ["RENDER_MEDITATION_CACHE": "cache"]).code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.file("cache/v1")))
  }
}
