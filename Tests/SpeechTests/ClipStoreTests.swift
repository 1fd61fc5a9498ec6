import Clips
import Dispatch
import Synchronization
import TestSupport
import Testing
import Timebase

@Suite struct ClipStoreTests {
  @Test func `clips come back as they went in, from many threads, and leave no file`() throws {
    let folder = try TemporaryFolder()
    let store = try ClipStore<String>(folder: folder.path)
    DispatchQueue.concurrentPerform(iterations: 50) { index in
      let samples = (0..<(index * 10)).map { Float($0 + index) }
      try? store.add(Clip(channels: [samples], loudness: Double(-index)), for: "phrase \(index)")
    }
    for index in 0..<50 {
      let entry = try #require(store["phrase \(index)"])
      #expect(entry.length == Frames(index * 10))
      #expect(entry.loudness == Double(-index))
      #expect(try store.samples(of: entry) == [(0..<(index * 10)).map { Float($0 + index) }])
    }
    #expect(store["another"] == nil)
    #expect(folder.contents.isEmpty)
  }

  @Test func `a folder that cannot be used is named`() {
    let failure = #expect(throws: ClipStoreFailure.self) {
      try ClipStore<String>(folder: "/nowhere")
    }
    #expect(failure?.folder == "/nowhere")
    #expect(failure?.reason == "No such file or directory")
  }

  @Test func `clips are read while others are written`() throws {
    let folder = try TemporaryFolder()
    let store = try ClipStore<String>(folder: folder.path)
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 200) { index in
      let samples = (0..<1000).map { Float($0 * index) }
      try? store.add(Clip(channels: [samples], loudness: -20), for: "\(index)")
      let back = store["\(index)"].flatMap { try? store.samples(of: $0) }
      if back != [samples] { wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
  }

  @Test func `a clip kept again under its phrase is the new one`() throws {
    let folder = try TemporaryFolder()
    let store = try ClipStore<String>(folder: folder.path)
    try store.add(Clip(channels: [[1, 2, 3]], loudness: -20), for: "Rest.")
    try store.add(Clip(channels: [[4]], loudness: -30), for: "Rest.")
    let entry = try #require(store["Rest."])
    #expect(try store.samples(of: entry) == [[4]])
    #expect(entry.loudness == -30)
  }

  @Test func `an empty clip comes back empty`() throws {
    let folder = try TemporaryFolder()
    let store = try ClipStore<String>(folder: folder.path)
    try store.add(Clip(channels: [[]], loudness: -.infinity), for: "")
    let entry = try #require(store[""])
    #expect(try store.samples(of: entry) == [[]])
    #expect(entry.loudness == -.infinity)
  }
}
