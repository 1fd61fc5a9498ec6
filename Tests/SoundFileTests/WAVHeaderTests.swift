import Foundation
import SoundFile
import TestSupport
import Testing
import Timebase

/// The header, taken apart field by field, of a file and of a stream.
@Suite struct WAVHeaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A RIFF file as its own words say it is.
  private struct RIFF {
    let size: Int
    let format: [UInt8]
    let data: [UInt8]

    init?(_ bytes: [UInt8]) {
      guard bytes.count >= 44, bytes[0..<4].elementsEqual("RIFF".utf8),
        bytes[8..<12].elementsEqual("WAVE".utf8)
      else { return nil }
      size = Self.little(bytes[4..<8])
      var chunks: [String: [UInt8]] = [:]
      var next = 12
      while next + 8 <= bytes.count {
        let length = Self.little(bytes[(next + 4)..<(next + 8)])
        guard next + 8 + length <= bytes.count else { return nil }
        let name = String(decoding: bytes[next..<(next + 4)], as: UTF8.self)
        chunks[name] = Array(bytes[(next + 8)..<(next + 8 + length)])
        next += 8 + length + length % 2
      }
      guard next == bytes.count, let format = chunks["fmt "], let data = chunks["data"] else {
        return nil
      }
      self.format = format
      self.data = data
    }

    static func little(_ bytes: some Collection<UInt8>) -> Int {
      bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The fields of the format: tag, channels, rate, bytes a second, bytes a frame, bits.
    var fields: [Int] {
      [0..<2, 2..<4, 4..<8, 8..<12, 12..<14, 14..<16].map { Self.little(format[$0]) }
    }
  }

  private func samples(_ frames: Int) -> [Int32] {
    (0..<(2 * frames)).map { Int32(Int16(truncatingIfNeeded: $0 &* 7919)) }
  }

  /// A whole file, written in pieces of 1024 frames.
  private func file(rate: Int, frames: Int) throws -> [UInt8] {
    let sink = try Draft(folder.file("a.wav"), try Encoding(.wav, rate: rate), frames: frames)
    let samples = samples(frames)
    for first in stride(from: 0, to: frames, by: 1024) {
      let count = min(1024, frames - first)
      try sink.write(Array(samples[(2 * first)..<(2 * (first + count))]), frames: count)
    }
    try sink.finish()
    return try folder.bytes(of: "a.wav")
  }

  /// A whole stream, written to a plain file in the place of a device.
  private func stream(rate: Int, frames: Int) throws -> [UInt8] {
    let path = try folder.write("", to: "device")
    let sink = try WAVStream(
      to: path, encoding: try Encoding(.wav, rate: rate), length: Frames(frames))
    try sink.write(samples(frames), frames: frames)
    try sink.finish()
    return try folder.bytes(of: "device")
  }

  @Test(arguments: [22_050, 44_100, 48_000], [0, 1, 5000])
  func `the header says what the file is, and no byte is left over`(rate: Int, frames: Int) throws {
    let bytes = try file(rate: rate, frames: frames)
    let riff = try #require(RIFF(bytes))
    #expect(bytes.count == 44 + 4 * frames)
    #expect(riff.size == bytes.count - 8)
    #expect(riff.fields == [1, 2, rate, 4 * rate, 4, 16])
    let words = stride(from: 0, to: riff.data.count, by: 2).map { first in
      Int32(Int16(truncatingIfNeeded: RIFF.little(riff.data[first..<(first + 2)])))
    }
    #expect(words == samples(frames))
  }

  @Test(arguments: [22_050, 44_100, 48_000], [0, 1, 5000])
  func `a stream has the bytes a file has`(rate: Int, frames: Int) throws {
    #expect(try stream(rate: rate, frames: frames) == file(rate: rate, frames: frames))
  }

  @Test func `the header of six hours is right before the first sample`() throws {
    let path = try folder.write("", to: "device")
    let frames = 6 * 3600 * 44_100
    _ = try WAVStream(to: path, encoding: .usual, length: Frames(frames))
    let bytes = try folder.bytes(of: "device")
    #expect(bytes.count == 44)
    // Over two gibibytes, where a signed number of 32 bits has ended.
    #expect(RIFF.little(bytes[40..<44]) == 4 * frames)
    #expect(RIFF.little(bytes[4..<8]) == 4 * frames + 36)
  }

  @Test func `only as many frames are taken as are asked for`() throws {
    let sink = try Draft(folder.file("a.wav"), frames: 1)
    try sink.write([1, 2, 3, 4, 5, 6], frames: 1)
    try sink.finish()
    #expect(try folder.bytes(of: "a.wav").suffix(4) == [1, 0, 2, 0])
    #expect(try folder.bytes(of: "a.wav").count == 48)
  }
}
