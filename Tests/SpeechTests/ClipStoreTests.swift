import Dispatch
import Sound
import Speech
import TestSupport
import Testing

@Suite struct ClipStoreTests {
  @Test func `clips come back as they went in, from many threads, and leave no file`() throws {
    let folder = try TemporaryFolder()
    let store = try ClipStore(folder: folder.path)
    DispatchQueue.concurrentPerform(iterations: 50) { index in
      let samples = (0..<(index * 10)).map { Float($0 + index) }
      try? store.add(Clip(samples: samples, loudness: Double(-index)), for: "phrase \(index)")
    }
    for index in 0..<50 {
      let entry = try #require(store["phrase \(index)"])
      #expect(entry.length == Frames(index * 10))
      #expect(entry.loudness == Double(-index))
      #expect(try store.samples(of: entry) == (0..<(index * 10)).map { Float($0 + index) })
    }
    #expect(store["another"] == nil)
    #expect(folder.contents.isEmpty)
  }

  @Test func `a folder that cannot be used is named`() {
    let failure = #expect(throws: ClipStore.Failure.self) { try ClipStore(folder: "/nowhere") }
    #expect(failure?.folder == "/nowhere")
    #expect(failure?.reason == "No such file or directory")
  }
}
