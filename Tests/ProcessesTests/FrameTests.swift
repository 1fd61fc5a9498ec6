import Testing

@testable import Processes

struct FrameTests {
  private let frames = [
    Frame(kind: .task, payload: []), Frame(kind: .note, payload: [1, 2, 3]),
    Frame(kind: .answer, payload: [UInt8](repeating: 0xF5, count: 700)),
  ]

  @Test(arguments: [1, 2, 5, 7, 4096])
  func `frames are read in pieces of any size`(size: Int) throws {
    let bytes = frames.flatMap(\.bytes)
    var reader = FrameReader()
    var read: [Frame] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.append(Array(bytes[start..<min(start + size, bytes.count)]))
      while let frame = try reader.next() { read.append(frame) }
    }
    #expect(read == frames)
  }

  @Test func `a stray letter is no frame`() {
    var reader = FrameReader()
    reader.append([UInt8(ascii: "m")])
    #expect(throws: Frame.Garbled.self) { try reader.next() }
  }

  @Test func `a frame beyond the limit is refused before it comes`() throws {
    var reader = FrameReader()
    reader.append([0xF6, 0, 0, 0, 1])
    #expect(try reader.next() == nil)
    reader = FrameReader()
    reader.append([0xF6, 1, 0, 0, 1])
    #expect(throws: Frame.Garbled.self) { try reader.next() }
  }

  @Test func `last words are the end of what was said`() {
    var words = LastWords()
    for number in 0..<100_000 { words.append(Array("word \(number)\n".utf8)) }
    #expect(words.text.hasSuffix("word 99998\nword 99999"))
    #expect(words.text.utf8.count <= LastWords.limit)
  }

  @Test func `last words do not begin in the middle of a character`() {
    var words = LastWords()
    words.append(Array(String(repeating: "ā", count: 3000).utf8) + [UInt8(ascii: ".")])
    #expect(words.text == String(repeating: "ā", count: 2047) + ".")
  }
}
