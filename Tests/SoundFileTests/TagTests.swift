import Foundation
import Processes
import SoundFile
import TestSupport
import Testing
import Timebase

/// Texts, chapters and pictures inside files, as bytes; what players make of them is seen elsewhere.
@Suite struct TagTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let title = "Güte ä 愛 🙏"

  private func file(_ format: FileFormat, _ metadata: Metadata) throws -> [UInt8] {
    let encoding = try Encoding(format)
    let draft = try Draft(folder.file("a"), encoding, metadata: metadata, frames: 48_000)
    try draft.write([Int32](repeating: 100, count: 96_000), frames: 48_000)
    try draft.finish()
    return try folder.bytes(of: "a")
  }

  private static var metadata: Metadata {
    var metadata = Metadata()
    metadata.tags.title = title
    metadata.tags.artist = "Ana"
    metadata.chapters = [
      Chapter(title: "Erstes ä", start: .zero, end: Frames(24_000)),
      Chapter(title: "Zweites 🙏", start: Frames(24_000), end: Frames(48_000)),
    ]
    return metadata
  }

  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }

  @Test(arguments: FileFormat.allCases.filter { $0 != .w64 })
  func `texts are UTF-8 in every format that has any`(format: FileFormat) throws {
    #expect(contains(try file(format, Self.metadata), Self.title))
  }

  @Test(arguments: [FileFormat.wav, .bwf, .rf64, .aiff, .flac, .ogg, .opus, .mp3])
  func `chapters have their names in the file`(format: FileFormat) throws {
    let bytes = try file(format, Self.metadata)
    #expect(contains(bytes, "Erstes ä"))
    #expect(contains(bytes, "Zweites 🙏"))
  }

  @Test(arguments: FileFormat.allCases)
  func `the sound is the same with tags and without`(format: FileFormat) throws {
    func samples() throws -> [Float] {
      let stream = try SoundStream(
        ofTrack: folder.file("a"), program: BuiltTool.path, in: JobScope())
      return try stream.next(Int(stream.length))
    }
    _ = try file(format, Metadata())
    let plain = try samples()
    _ = try file(format, Self.metadata)
    #expect(try samples() == plain)
  }

  @Test(arguments: [FileFormat.flac, .ogg, .opus, .mp3])
  func `a picture is in the file`(format: FileFormat) throws {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("a picture".utf8)
      + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    var metadata = Self.metadata
    metadata.tags.cover = FileTags.Picture(png)
    let bytes = try file(format, metadata)
    // Ogg has pictures in base64, whose phase is not known here: its type tells.
    let isOgg = format == .ogg || format == .opus
    #expect(contains(bytes, isOgg ? "METADATA_BLOCK_PICTURE" : "a picture"))
  }

  @Test func `only a PNG or a JPEG is a picture`() {
    #expect(FileTags.Picture([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9])?.mediaType == "image/jpeg")
    #expect(FileTags.Picture(Array("GIF89a".utf8)) == nil)
    #expect(FileTags.Picture([]) == nil)
    // The beginning of a picture is none.
    #expect(FileTags.Picture([0xFF, 0xD8, 0xFF, 0xE0]) == nil)
    #expect(FileTags.Picture([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == nil)
  }

  @Test(arguments: [300, 5000])
  func `many chapters, and long names, leave a file that can be read`(count: Int) throws {
    var metadata = Metadata()
    metadata.chapters = (0..<count).map { index in
      Chapter(
        title: String(repeating: "ä", count: 300), start: Frames(index * 9),
        end: Frames(index * 9 + 9))
    }
    _ = try file(.wav, metadata)
    let facts = try SoundFacts(ofFile: folder.file("a"), program: BuiltTool.path, in: JobScope())
    #expect(facts.length == Frames(48_000))
  }

  @Test func `a broadcast wave file says inside what it measures`() throws {
    let encoding = try Encoding(.bwf)
    let draft = try Draft(folder.file("a.wav"), encoding, frames: 480_000)
    let steps = Double(encoding.pcm.samples.steps)
    let tone = (0..<480_000).flatMap { frame -> [Int32] in
      let value = Int32(steps * 0.1 * Elementary.sinCos(turns: Double(frame) / 48).sin)
      return [value, value]
    }
    try draft.write(tone, frames: 480_000)
    try draft.finish()
    let bytes = try folder.bytes(of: "a.wav")
    let start = try #require(Data(bytes).range(of: Data("bext".utf8))).lowerBound + 8
    func word(_ offset: Int) -> Int16 {
      Int16(bitPattern: UInt16(bytes[start + offset]) | UInt16(bytes[start + offset + 1]) << 8)
    }
    // A sine of −20 dBFS in both channels at 1 kHz is −20.0 LUFS within a tenth (BS.1770).
    #expect(word(346) == 2)
    #expect(abs(Int(word(412)) - -2000) <= 12)
    #expect(word(414) == 0)
    #expect(abs(Int(word(416)) - -2000) <= 5)
    #expect(abs(Int(word(418)) - -2000) <= 12)
    #expect(abs(Int(word(420)) - -2000) <= 12)
    // No date, no time: the same whenever it is made.
    #expect(bytes[(start + 320)..<(start + 338)].allSatisfy { $0 == 0 })
  }
}
