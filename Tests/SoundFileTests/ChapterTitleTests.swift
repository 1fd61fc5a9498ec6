import Foundation
import SoundFile
import TestSupport
import Testing
import Timebase

/// Titles of chapters in an MP3, which players read in two ways.
@Suite struct ChapterTitleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The titles inside the chapters of an MP3, each as its frame's size, its encoding and its text.
  private func titles(_ titles: [String]) throws -> [(size: [UInt8], text: String?)] {
    var metadata = Metadata()
    metadata.chapters = titles.enumerated().map { index, title in
      Chapter(title: title, start: Frames(index * 9000), end: Frames(index * 9000 + 9000))
    }
    let draft = try Draft(
      folder.file("a.mp3"), try Encoding(.mp3), metadata: metadata, frames: 48_000)
    try draft.write([Int32](repeating: 100, count: 96_000), frames: 48_000)
    try draft.finish()
    let bytes = Data(try folder.bytes(of: "a.mp3"))
    var found: [(size: [UInt8], text: String?)] = []
    var place = bytes.startIndex
    while let chapter = bytes.range(of: Data("CHAP".utf8), in: place..<bytes.endIndex),
      let title = bytes.range(of: Data("TIT2".utf8), in: chapter.upperBound..<bytes.endIndex)
    {
      let size = Array(bytes[title.upperBound..<title.upperBound + 4])
      let start = title.upperBound + 6
      let content = bytes[start + 1..<start + Int(size[3])]
      let encoding: String.Encoding = bytes[start] == 3 ? .utf8 : .utf16
      found.append((size, String(data: content, encoding: encoding)))
      place = title.upperBound
    }
    return found
  }

  private static let hindi = "विश्राम और शांति में धीरे से लौटना, अपनी साँस के साथ"

  @Test func `H1 every chapter's title is one that every player can read`() throws {
    let given = [
      "Arriving", Self.hindi, String(repeating: "a", count: 126),
      String(repeating: "a", count: 127),
      String(repeating: "and rest ", count: 60), String(repeating: "🙏", count: 90),
      String(repeating: Self.hindi + " ", count: 5), String(repeating: "静", count: 70),
    ]
    let titles = try titles(given)
    #expect(titles.count == given.count)
    for (title, whole) in zip(titles, given) {
      // The same with seven bits a byte as with eight.
      #expect(title.size[..<3] == [0, 0, 0])
      #expect(title.size[3] < 128)
      let text = try #require(title.text)
      #expect(text == whole || (text.hasSuffix("…") && whole.hasPrefix(text.dropLast())))
      #expect(text.count >= 15 || text == whole)
    }
  }

  @Test
  func `H1 a title that fits in one of two encodings is whole, and a long one ends between words`()
    throws
  {
    #expect(try titles([Self.hindi]).first?.text == Self.hindi)
    #expect(try titles(["Rest"]).first?.text == "Rest")
    let long = try titles([String(repeating: "and rest ", count: 60)]).first?.text
    #expect(long?.hasSuffix("rest…") == true || long?.hasSuffix("and…") == true)
  }
}
