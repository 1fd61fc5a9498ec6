import Files
import Foundation
import Processes
import SoundFile
import TestSupport
import Testing
import Timebase

/// A track that is streamed beside the same track as a file.
@Suite struct StreamTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A tone that grows, in whole steps.
  private static func samples(_ frames: Int, _ format: PCMFormat) -> [Int32] {
    (0..<(frames * format.channels)).map { index in
      let frame = Double(index / format.channels)
      let level = 0.6 * frame / Double(frames)
      return Int32(
        Double(format.samples.steps) * level * Elementary.sinCos(turns: frame * 0.007).sin)
    }
  }

  /// - Parameter comments: of a dozen bytes each.
  private static func metadata(_ comments: Int) -> Metadata {
    var metadata = Metadata()
    metadata.tags.title = "Am Fluß"
    metadata.tags.comment = String(repeating: "A long comment. ", count: comments)
    metadata.chapters = [
      Chapter(title: "One", start: .zero, end: Frames(5000)),
      Chapter(title: "Two", start: Frames(5000), end: Frames(9000)),
    ]
    return metadata
  }

  /// Writes a file and a stream.
  private func write(
    _ encoding: Encoding, frames: Int, metadata: Metadata = Self.metadata(1), missing: Int = 0
  ) throws -> (file: [UInt8], stream: [UInt8]) {
    let samples = Self.samples(frames, encoding.pcm)
    let draft = try Draft(folder.file("file"), encoding, metadata: metadata, frames: frames)
    try draft.write(samples, frames: frames)
    try draft.finish()
    let stream = try EncodedStream(
      to: try folder.write("", to: "stream"), encoding: encoding, metadata: metadata,
      length: Frames(frames))
    for start in stride(from: 0, to: frames - missing, by: 5000) {
      let count = min(5000, frames - missing - start)
      let range = (start * encoding.pcm.channels)..<((start + count) * encoding.pcm.channels)
      try stream.write(Array(samples[range]), frames: count)
    }
    if missing == 0 { try stream.finish() }
    return (try folder.bytes(of: "file"), try folder.bytes(of: "stream"))
  }

  private func decoded(_ name: String) throws -> [Float] {
    let stream = try SoundStream(
      ofTrack: folder.file(name), program: BuiltTool.path, in: JobScope())
    return try stream.next(Int(stream.length))
  }

  static let encodings: [Encoding] =
    [FileFormat.flac, .ogg, .opus, .mp3].flatMap { format in
      format.rates.flatMap { rate in
        [1, 2].compactMap { try? Encoding(format, rate: rate, channels: $0) }
      }
    }
    + [BitRate.variable, .constant(32), .constant(48), .constant(112), .constant(320)].compactMap {
      try? Encoding(.mp3, bitRate: $0)
    }

  @Test(arguments: encodings)
  func `a stream has the sound of the file`(encoding: Encoding) throws {
    for frames in [encoding.rate.hertz + 777, 1151] {
      _ = try write(encoding, frames: frames)
      let sound = try decoded("file")
      // An MP3 of the lowest rates has no room to say what is left out at its ends.
      if ![.constant(32), .constant(48)].contains(encoding.bitRate) || encoding.format != .mp3 {
        #expect(sound.count == frames * encoding.pcm.channels)
      }
      #expect(try decoded("stream") == sound)
    }
  }

  @Test(arguments: [FileFormat.ogg, .opus])
  func `a stream of Ogg has the very bytes of the file`(format: FileFormat) throws {
    for metadata in [Metadata(), Self.metadata(1), Self.metadata(9000)] {
      let (file, stream) = try write(try Encoding(format), frames: 100_000, metadata: metadata)
      let isSame = stream == file
      #expect(isSame)
    }
  }

  @Test func `a stream of FLAC leaves open what only the finished sound says`() throws {
    let (file, stream) = try write(try Encoding(.flac), frames: 100_000)
    #expect(stream.count == file.count)
    let differing = file.indices.filter { file[$0] != stream[$0] }
    // Sizes of frames, and the digest.
    #expect(differing.allSatisfy { (12..<18).contains($0) || (26..<42).contains($0) })
    #expect(differing.allSatisfy { stream[$0] == 0 })
  }

  @Test(arguments: [44_100, 48_000, 22_050], [64, 112, 128])
  func `a stream of MP3 says how long it is, as the file does`(rate: Int, kilobits: Int) throws {
    for frames in [rate, rate + 1, 2 * rate + 575, 1152 * 20, 1152 * 20 + 576] {
      let encoding = try Encoding(.mp3, rate: rate, bitRate: .constant(kilobits))
      let (file, stream) = try write(encoding, frames: frames, metadata: Metadata())
      #expect(stream.count == file.count)
      let tag = try #require(file.firstRange(of: Array("Info".utf8))).lowerBound
      // All but the table of contents, and the two sums at the end.
      #expect(stream[..<(tag + 16)] == file[..<(tag + 16)])
      #expect(stream[(tag + 116)..<(tag + 152)] == file[(tag + 116)..<(tag + 152)])
      #expect(stream[(tag + 156)...] == file[(tag + 156)...])
    }
  }

  @Test(arguments: [FileFormat.flac, .ogg, .opus, .mp3])
  func `how the frames are cut makes no difference to a stream`(format: FileFormat) throws {
    let encoding = try Encoding(format)
    let samples = Self.samples(9000, encoding.pcm)
    for (name, size) in [("a", 9000), ("b", 4097)] {
      let stream = try EncodedStream(
        to: try folder.write("", to: name), encoding: encoding, metadata: Self.metadata(1),
        length: Frames(9000))
      for start in stride(from: 0, to: 9000, by: size) {
        let count = min(size, 9000 - start)
        try stream.write(Array(samples[(2 * start)..<(2 * (start + count))]), frames: count)
      }
      try stream.finish()
    }
    let isSame = try folder.bytes(of: "a") == folder.bytes(of: "b")
    #expect(isSame)
  }

  @Test(arguments: [FileFormat.flac, .ogg, .opus, .mp3])
  func `a stream that breaks off is no whole track`(format: FileFormat) throws {
    let encoding = try Encoding(format)
    let (file, stream) = try write(encoding, frames: 100_000, missing: 30_000)
    #expect(stream.count < file.count)
    let isShort = (try? decoded("stream")).map { $0.count < 2 * 100_000 } ?? true
    #expect(isShort || format == .mp3)
    if format == .ogg || format == .opus {
      // The last page is not marked as the last.
      let page = try #require(stream.lastRange(of: Array("OggS".utf8))).lowerBound
      #expect(stream[page + 5] & 4 == 0)
    }
  }

  @Test func `a stream that lacks frames does not end well`() throws {
    let encoding = try Encoding(.mp3)
    let stream = try EncodedStream(
      to: try folder.write("", to: "stream"), encoding: encoding, metadata: Metadata(),
      length: Frames(5000))
    try stream.write(Self.samples(4000, encoding.pcm), frames: 4000)
    #expect(throws: OutputError.self) { try stream.finish() }
  }
}

extension Collection where Element: Equatable {
  /// Where a series of elements stands first.
  fileprivate func firstRange(of part: [Element]) -> Range<Index>? {
    indices.first { self[$0...].starts(with: part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}

extension BidirectionalCollection where Element: Equatable {
  /// Where a series of elements stands last.
  fileprivate func lastRange(of part: [Element]) -> Range<Index>? {
    indices.last { self[$0...].starts(with: part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}
