import Foundation
import TestSupport
import Testing
import Timebase

@testable import SoundFile

/// Chunks that libsndfile would not write as others read them, byte by byte.
@Suite struct RIFFChunkTests {
  private static let titles = ["", "a", "ab", "abc", "abcd"]

  private let chapters = titles.enumerated().map { index, title in
    Chapter(title: title, start: Frames(index * 100), end: Frames(index * 100 + 100))
  }

  private func number(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<(offset + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Number and text of each label, zeros and all.
  private func labels(_ chapters: [Chapter]) -> [(number: Int, text: [UInt8])] {
    let bytes = RIFFChunk.labels(chapters).bytes
    var labels: [(Int, [UInt8])] = []
    var next = 4
    while next + 12 <= bytes.count {
      let size = number(bytes, at: next + 4)
      labels.append((number(bytes, at: next + 8), Array(bytes[(next + 12)..<(next + 8 + size)])))
      next += 8 + size + size % 2
    }
    return labels
  }

  @Test func `a label ends with one zero, right behind which FFmpeg looks for the next`() {
    #expect(labels(chapters).map(\.text) == Self.titles.map { $0.utf8 + [0] })
  }

  @Test func `labels have their points' numbers`() {
    let points = RIFFChunk.cues(chapters).bytes
    let numbers = chapters.indices.map { number(points, at: 4 + 24 * $0) }
    #expect(labels(chapters).map(\.number) == numbers)
  }

  @Test func `RF64 says the size of its sound where WAV does, so that nobody plays what follows`()
    throws
  {
    let folder = try TemporaryFolder()
    var wish = Encoding.Options()
    wish.format = .rf64
    var metadata = Metadata()
    metadata.chapters = chapters
    let draft = try Draft(
      folder.file("x.rf64"), try Encoding(wish), metadata: metadata, frames: 500)
    try draft.write(Array(repeating: 1, count: 1000), frames: 500)
    try draft.finish()
    let bytes = try folder.bytes(of: "x.rf64")
    let data = try #require(Data(bytes).range(of: Data("data".utf8))).lowerBound
    #expect(number(bytes, at: data + 4) == 2000)
    #expect(bytes.count > data + 8 + 2000)
  }

  @Test(arguments: [(SampleFormat.int24, 24), (.float32, 32)])
  func `a broadcast wave file's history is one coding`(
    samples: SampleFormat, bits: Int
  ) throws {
    let folder = try TemporaryFolder()
    var wish = Encoding.Options()
    wish.format = .bwf
    wish.samples = samples
    let draft = try Draft(folder.file("x.wav"), try Encoding(wish), frames: 0)
    try draft.finish()
    let bytes = try folder.bytes(of: "x.wav")
    let chunk = try #require(Data(bytes).range(of: Data("bext".utf8))).lowerBound
    let history = bytes[(chunk + 8 + 602)..<(chunk + 8 + number(bytes, at: chunk + 4))]
    let line = "A=PCM,F=48000,W=\(bits),M=stereo,T=render-meditation\r\n"
    #expect(String(decoding: history.prefix { $0 != 0 }, as: UTF8.self) == line)
  }
}
