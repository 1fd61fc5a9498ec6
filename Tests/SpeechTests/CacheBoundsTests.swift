import Foundation
import Speech
import TestSupport
import Testing
import Timebase

/// A cache that never grows beyond its limit, and is trusted only where nobody else can write.
struct CacheBoundsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private let spoken = Utterance(samples: madeUp([3, 1, 4]), rate: SampleRate(22_050))
  /// The bytes of `spoken` in a file.
  private static let size: Int64 = 688

  /// - Parameter entries: how many each of the 256 folders may hold.
  private func cache(entries: Int64) throws -> SpeechCache {
    try SpeechCache(folder: folder.file("cache"), limit: 256 * entries * Self.size, spare: 0)
  }

  /// Keys that lie in one folder.
  private static let neighbours = Array(
    (0...).lazy.map { key("\($0)") }.filter { $0.folder == "00" }.prefix(3))

  /// The file that keeping an utterance adds.
  private func keep(_ key: SpeechKey, in cache: SpeechCache) throws -> String {
    let before = Set(folder.entries())
    cache.keep(spoken, for: key)
    return try #require(folder.entries().first { !before.contains($0) })
  }

  @Test func `after many phrases the total is within the limit`() throws {
    let cache = try cache(entries: 2)
    for name in 0..<1500 { cache.keep(spoken, for: key("\(name)")) }
    #expect(cache.contents.bytes <= 512 * Self.size)
    #expect(cache.contents.utterances > 400)
    #expect(cache.statistics.unwritten == 0)
  }

  @Test func `what was used last stays, what was not used for the longest time goes`() throws {
    let cache = try cache(entries: 2)
    let keys = Self.neighbours
    let first = try keep(keys[0], in: cache)
    let second = try keep(keys[1], in: cache)
    folder.age(first, by: 9000)
    folder.age(second, by: 8000)
    // A hit counts as use.
    #expect(cache.utterance(for: keys[0]) != nil)
    cache.keep(spoken, for: keys[2])
    #expect(cache.utterance(for: keys[0]) != nil)
    #expect(cache.utterance(for: keys[1]) == nil)
    #expect(cache.utterance(for: keys[2]) != nil)
  }

  @Test func `what was just kept stays, even if the others come from the future`() throws {
    let cache = try cache(entries: 1)
    let keys = Self.neighbours
    folder.age(try keep(keys[0], in: cache), by: -100_000)
    cache.keep(spoken, for: keys[1])
    #expect(cache.utterance(for: keys[0]) == nil)
    #expect(cache.utterance(for: keys[1]) != nil)
  }

  @Test func `a hit is written down once an hour`() throws {
    let cache = try cache(entries: 1)
    let file = try keep(key("a"), in: cache)
    let now = folder.lastUse(of: file)
    folder.age(file, by: 3000)
    let lately = folder.lastUse(of: file)
    #expect(cache.utterance(for: key("a")) != nil)
    #expect(folder.lastUse(of: file) == lately)
    folder.age(file, by: 4000)
    #expect(cache.utterance(for: key("a")) != nil)
    #expect(folder.lastUse(of: file) >= now)
  }

  @Test func `an utterance larger than a share is not kept`() throws {
    let cache = try SpeechCache(
      folder: folder.file("cache"), limit: 256 * (Self.size - 1), spare: 0)
    cache.keep(spoken, for: key("a"))
    #expect(cache.statistics.unwritten == 1)
    #expect(folder.entries().isEmpty)
  }

  @Test func `what a killed writer left goes after an hour, and not before`() throws {
    let cache = try cache(entries: 2)
    let keys = Self.neighbours
    cache.keep(spoken, for: keys[0])
    _ = try folder.write("half a phr", to: "cache/v1/00/tmp-old")
    _ = try folder.write("half a phr", to: "cache/v1/00/tmp-young")
    _ = try folder.write("not the cache's", to: "cache/v1/00/old")
    folder.age("cache/v1/00/tmp-old", by: 4000)
    folder.age("cache/v1/00/tmp-young", by: 3000)
    folder.age("cache/v1/00/old", by: 4000)
    cache.keep(spoken, for: keys[1])
    let names = folder.entries().map { $0.dropFirst("cache/v1/00/".count) }
    #expect(names.filter { $0.count < 62 } == ["old", "tmp-young"])
  }

  @Test(arguments: [0o777, 0o770, 0o702])
  func `a folder that others can write to is refused`(mode: mode_t) throws {
    mkdir(folder.file("cache"), 0o700)
    chmod(folder.file("cache"), mode)
    #expect(throws: SpeechCache.Refusal.writableByOthers) { try cache(entries: 1) }
  }

  @Test(.enabled(if: geteuid() == 0, "needs to be root"))
  func `a folder of somebody else is refused`() throws {
    mkdir(folder.file("cache"), 0o700)
    chown(folder.file("cache"), 12_345, 12_345)
    #expect(throws: SpeechCache.Refusal.foreign) { try cache(entries: 1) }
  }

  @Test func `a link and a file are no folder`() throws {
    mkdir(folder.file("real"), 0o700)
    symlink(folder.file("real"), folder.file("cache"))
    #expect(throws: SpeechCache.Refusal.self) { try cache(entries: 1) }
    unlink(folder.file("cache"))
    _ = try folder.write("", to: "cache")
    #expect(throws: SpeechCache.Refusal.self) { try cache(entries: 1) }
  }

  @Test func `a folder that others may write to since it was opened first is not used`() throws {
    let cache = try cache(entries: 1)
    mkdir(folder.file("cache"), 0o700)
    chmod(folder.file("cache"), 0o777)
    cache.keep(spoken, for: key("a"))
    #expect(cache.statistics.unwritten == 1)
    #expect(folder.entries().isEmpty)
  }

  @Test(arguments: [
    (["RENDER_MEDITATION_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"], "/a"),
    (["RENDER_MEDITATION_CACHE": "off", "XDG_CACHE_HOME": "/b", "HOME": "/c"], nil),
    (["RENDER_MEDITATION_CACHE": "", "XDG_CACHE_HOME": "/b"], "/b/render-meditation"),
    (["XDG_CACHE_HOME": "b", "HOME": "/usr"], "/usr/.cache/render-meditation"),
    (["HOME": "/usr"], "/usr/.cache/render-meditation"),
    (["HOME": "/nonexistent"], nil),
    (["HOME": ""], nil),
    ([:], nil),
  ])
  func `the place is the user's, the system's or none`(
    environment: [String: String], place: String?
  ) {
    #expect(SpeechCache.folder(for: environment) == place)
  }
}
