import Dispatch
import Foundation
import Speech
import Synchronization
import TestSupport
import Testing
import Timebase

/// Utterances in a folder: what is read is what was written, or nothing.
struct CacheTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func cache() throws -> SpeechCache {
    try SpeechCache(folder: folder.file("cache"), spare: 0)
  }

  private let spoken = Utterance(samples: madeUp([3, 1, 4]), rate: SampleRate(22_050))

  @Test func `16-bit samples come back to the last bit, from two bytes each`() throws {
    let samples = (-32768...32767).map { Float($0) / 32768 }
    try cache().keep(Utterance(samples: samples, rate: SampleRate(22_050)), for: key("a"))
    let read = try #require(try cache().utterance(for: key("a")))
    #expect(read.bits == samples.map(\.bitPattern))
    #expect(read.rate == SampleRate(22_050))
    #expect(try cache().contents.bytes == 65_536 * 2 + 88)
  }

  @Test(arguments: [
    [0.1, -0.2, 0.3], [-0.0], [1], [.nan, .infinity, .leastNonzeroMagnitude], [0.5, 0.5 + 0x1p-17],
  ])
  func `other samples do, too`(samples: [Float]) throws {
    try cache().keep(Utterance(samples: samples, rate: SampleRate(48_000)), for: key("a"))
    let read = try #require(try cache().utterance(for: key("a")))
    #expect(read.bits == samples.map(\.bitPattern))
    #expect(read.rate == SampleRate(48_000))
  }

  @Test func `silence without a sample comes back`() throws {
    try cache().keep(Utterance(samples: [], rate: SampleRate(8000)), for: key("a"))
    #expect(try cache().utterance(for: key("a"))?.samples == [])
  }

  @Test func `what was never kept is a miss`() throws {
    let cache = try cache()
    cache.keep(spoken, for: key("a"))
    #expect(cache.utterance(for: key("b")) == nil)
    #expect(cache.statistics == SpeechCache.Statistics(hits: 0, misses: 1))
  }

  @Test func `looking makes no folder, and keeping makes a private one with a tag`() throws {
    let cache = try cache()
    _ = cache.utterance(for: key("a"))
    #expect(folder.contents.isEmpty)
    cache.keep(spoken, for: key("a"))
    let tag = try folder.bytes(of: "cache/v1/CACHEDIR.TAG")
    #expect(tag.starts(with: "Signature: 8a477f597d28d172789f06886806bc55".utf8))
    for name in ["cache", "cache/v1"] + folder.entries() {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.file(name))
      #expect((mode[.posixPermissions] as? Int ?? 0) & 0o077 == 0, "\(name)")
    }
  }

  /// Every place where a bit can tip over, or a file can end.
  private static let damages: [(String, @Sendable ([UInt8]) -> [UInt8])] = [
    ("empty", { _ in [] }),
    ("one byte short", { Array($0.dropLast()) }),
    ("cut in the header", { Array($0.prefix(40)) }),
    ("cut in the samples", { Array($0.prefix($0.count / 2)) }),
    ("one byte too many", { $0 + [0] }),
    ("zeros", { [UInt8](repeating: 0, count: $0.count) }),
    ("not ours", { _ in Array("RIFF, or whatever else a folder may hold".utf8) }),
  ]

  @Test(arguments: damages.indices)
  func `a damaged file is a miss, is gone, and is replaced`(index: Int) throws {
    let cache = try cache()
    cache.keep(spoken, for: key("a"))
    let file = try #require(folder.entries().first)
    try folder.replace(file, with: Self.damages[index].1(try folder.bytes(of: file)))
    #expect(cache.utterance(for: key("a")) == nil, "\(Self.damages[index].0)")
    #expect(cache.statistics == SpeechCache.Statistics(misses: 1, damaged: 1))
    #expect(folder.entries().isEmpty)
    cache.keep(spoken, for: key("a"))
    #expect(cache.utterance(for: key("a"))?.samples == spoken.samples)
  }

  @Test func `a bit that tips over anywhere is noticed`() throws {
    let cache = try cache()
    cache.keep(spoken, for: key("a"))
    let file = try #require(folder.entries().first)
    let whole = try folder.bytes(of: file)
    for place in Array(0..<64) + [whole.count / 2] + Array(whole.count - 33..<whole.count) {
      var bytes = whole
      bytes[place] ^= 0x10
      try folder.replace(file, with: bytes)
      #expect(cache.utterance(for: key("a")) == nil, "byte \(place)")
    }
    try folder.replace(file, with: whole)
    #expect(cache.utterance(for: key("a"))?.samples == spoken.samples)
  }

  @Test func `another phrase's file under this name is not this phrase`() throws {
    let cache = try cache()
    cache.keep(spoken, for: key("a"))
    let file = try #require(folder.entries().first)
    let foreign = try folder.bytes(of: file)
    try FileManager.default.removeItem(atPath: folder.file(file))
    cache.keep(spoken, for: key("b"))
    try folder.replace(try #require(folder.entries().first), with: foreign)
    #expect(cache.utterance(for: key("b")) == nil)
    #expect(cache.statistics.damaged == 1)
  }

  @Test func `a pipe, a link and a folder in an entry's place are misses`() throws {
    let cache = try cache()
    cache.keep(spoken, for: key("a"))
    let file = folder.file(try #require(folder.entries().first))
    try FileManager.default.moveItem(atPath: file, toPath: folder.file("moved"))
    #expect(mkfifo(file, 0o600) == 0)
    #expect(cache.utterance(for: key("a")) == nil)
    symlink(folder.file("moved"), file)
    #expect(cache.utterance(for: key("a")) == nil)
    mkdir(file, 0o700)
    #expect(cache.utterance(for: key("a")) == nil)
    cache.keep(spoken, for: key("a"))
    #expect(cache.statistics == SpeechCache.Statistics(misses: 3, damaged: 3, unwritten: 1))
    #expect(folder.contents.contains("moved"))
  }

  @Test func `where nothing can be written, nothing is kept`() throws {
    let cache = try SpeechCache(folder: "/proc/nowhere/cache", spare: 0)
    cache.keep(spoken, for: key("a"))
    #expect(cache.utterance(for: key("a")) == nil)
    #expect(cache.statistics == SpeechCache.Statistics(misses: 1, unwritten: 1))
  }

  @Test func `the last of a disk is left to the track`() throws {
    let cache = try SpeechCache(folder: folder.file("cache"), spare: .max)
    cache.keep(spoken, for: key("a"))
    #expect(cache.statistics.unwritten == 1)
    #expect(folder.entries().isEmpty)
  }

  @Test func `a cache that is deleted under way is a miss, not an error`() throws {
    let cache = try cache()
    cache.keep(spoken, for: key("a"))
    try FileManager.default.removeItem(atPath: folder.file("cache"))
    #expect(cache.utterance(for: key("a")) == nil)
    cache.keep(spoken, for: key("a"))
    #expect(cache.statistics == SpeechCache.Statistics(misses: 1, unwritten: 1))
  }

  @Test func `what it holds is counted, and nothing else`() throws {
    let cache = try cache()
    for name in 0..<40 { cache.keep(spoken, for: key("\(name)")) }
    _ = try folder.write("mine", to: "cache/v1/notes.txt")
    #expect(cache.contents == SpeechCache.Contents(utterances: 40, bytes: 40 * 688))
  }

  @Test(arguments: [1, 40])
  func `eight at once, over the same keys or many, read what was written`(keys: Int) throws {
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      // Caches of their own, as different processes have.
      guard let cache = try? cache() else { return }
      for round in 0..<60 {
        let name = "\((round + worker) % keys)"
        let samples = madeUp(Array(name.utf8))
        if let read = cache.utterance(for: key(name)) {
          if read.samples != samples { wrong.withLock { $0 += 1 } }
        } else {
          cache.keep(Utterance(samples: samples, rate: SampleRate(22_050)), for: key(name))
        }
      }
      let statistics = cache.statistics
      if statistics.damaged + statistics.unwritten > 0 { wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
    #expect(try cache().contents.utterances == keys)
    #expect(folder.entries().count == keys)
  }
}
