import Foundation
import Speech
import TestSupport
import Testing

/// A WAV file is read as what it is, or refused in words: whatever its header says.
struct WAVReaderTests {
  private func spoken(_ wav: WAVBytes, tail: [UInt8] = []) throws -> Utterance {
    let engine = try FakeEngine("cat $here/given.wav")
    let bytes = wav.bytes + tail
    try #require(engine.folder.write(bytes, to: "given.wav"))
    return try engine.speak("Be")[0]
  }

  private func reason(_ change: (inout WAVBytes) -> Void) throws -> String {
    var wav = WAVBytes(samples: [1, 2, 3])
    change(&wav)
    do {
      _ = try spoken(wav)
      return ""
    } catch let failure as CommandFailure {
      return failure.reason
    }
  }

  @Test(arguments: [
    WAVBytes(bits: 16, data: [0, 0x40, 0, 0xC0]),
    WAVBytes(bits: 24, data: [0, 0, 0x40, 0, 0, 0xC0]),
    WAVBytes(bits: 32, data: [0, 0, 0, 0x40, 0, 0, 0, 0xC0]),
    WAVBytes(kind: 3, bits: 32, data: [0, 0, 0, 0x3F, 0, 0, 0, 0xBF]),
    WAVBytes(
      kind: 3, bits: 64, data: [0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0, 0, 0, 0, 0, 0, 0xE0, 0xBF]),
  ])
  func `samples of every width are the same numbers`(wav: WAVBytes) throws {
    #expect(try spoken(wav).samples == [0.5, -0.5])
  }

  @Test func `two channels become their mean`() throws {
    let wav = WAVBytes(bits: 16, channels: 2, data: [0, 0x40, 0, 0, 0, 0x40, 0, 0xC0])
    #expect(try spoken(wav).samples == [0.25, 0])
  }

  @Test(arguments: [0, 0xFFFF_FFFF, 0x7FFF_FFFF])
  func `who writes into a pipe need not say how much it is`(size: Int) throws {
    var wav = WAVBytes(samples: [0x4000, 0x2000])
    wav.size = size
    #expect(try spoken(wav).samples == [0.5, 0.25])
  }

  @Test func `chunks before and after the sound are passed over`() throws {
    var wav = WAVBytes(samples: [0x4000])
    wav.extra = Array("LIST".utf8) + [3, 0, 0, 0, 1, 2, 3, 0]
    #expect(try spoken(wav, tail: Array("LIST".utf8) + [2, 0, 0, 0, 9, 9]).samples == [0.5])
  }

  @Test func `an empty sound is empty, though something follows it`() throws {
    let engine = try FakeEngine("cat $here/given.wav")
    let bytes = WAVBytes(samples: []).bytes + Array("LIST".utf8) + [2, 0, 0, 0, 9, 9]
    try #require(engine.folder.write(bytes, to: "given.wav"))
    #expect(engine.failure("Be") == .empty(text: "Be"))
  }

  @Test func `what a header cannot mean is refused`() throws {
    #expect(try reason { $0.rate = 7999 } == "the WAV file has a rate of 7999 hertz")
    #expect(try reason { $0.rate = 0xFFFF_FFFF }.hasSuffix("a rate of 4294967295 hertz"))
    #expect(try reason { $0.channels = 0 } == "the WAV file has 0 channels")
    #expect(try reason { $0.channels = 3 } == "the WAV file has 3 channels")
    #expect(try reason { $0.bits = 8 }.hasPrefix("the WAV file is of kind 1 with 8 bits"))
    #expect(try reason { $0.kind = 0x55 }.hasPrefix("the WAV file is of kind 85"))
    #expect(try reason { $0.size = 8 }.hasPrefix("the WAV file promises 8 bytes"))
    #expect(try reason { $0.size = 5 } == "its sound ends within a sample")
    #expect(
      try reason { $0.extra = Array("LIST".utf8) + [0xFF, 0xFF, 0xFF, 0x7F] }
        == "the WAV file has no sound in it")
    #expect(
      try reason {
        $0 = WAVBytes(kind: 3, bits: 32, data: [0, 0, 0xC0, 0x7F])
      } == "its sound has a sample that is no number")
    // Finite in 64 bits, and not in 32.
    #expect(
      try reason {
        $0 = WAVBytes(kind: 3, bits: 64, data: Array(repeating: 0xFF, count: 6) + [0xEF, 0x7F])
      } == "its sound has a sample that is no number")
  }

  @Test func `a file cut off anywhere is refused, and harms nobody`() throws {
    let whole = WAVBytes(samples: [1, 2, 3]).bytes
    let engine = try FakeEngine("read -r t; head -c ${#t} $here/given.wav")
    try #require(engine.folder.write(whole, to: "given.wav"))
    for length in 1..<whole.count {
      #expect(engine.failure(String(repeating: "a", count: length).wrapped) != nil)
    }
  }
}

extension String {
  /// In words of ten letters; as long as before.
  fileprivate var wrapped: String {
    String(enumerated().map { $0.offset % 11 == 10 && $0.offset < count - 1 ? " " : $0.element })
  }
}

extension TemporaryFolder {
  fileprivate func write(_ bytes: [UInt8], to name: String) -> Bool {
    FileManager.default.createFile(atPath: file(name), contents: Data(bytes))
  }
}
