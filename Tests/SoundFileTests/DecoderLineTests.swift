import TestSupport
import Testing

@testable import SoundFile

/// What a decoder says, when a sound file has taken it over.
@Suite struct DecoderLineTests {
  /// A header, and a sample for each of two channels.
  private func line(channels: UInt32 = 2, rate: UInt32 = 44_100, frames: Int64 = 1) -> SaidLine {
    let count = UInt64(bitPattern: frames)
    return SaidLine(numbers: [
      SoundDecoder.Header.magic, channels, rate, 0, 0x10002, 0,
      UInt32(truncatingIfNeeded: count), UInt32(truncatingIfNeeded: count >> 32),
      Float(0.5).bitPattern, Float(-0.5).bitPattern,
    ])
  }

  private static let damaged = SoundStream.Failure(reason: "it is damaged")

  @Test func `a header and samples are a sound`() throws {
    #expect(try SoundStream(line()).next(10) == [0.5, -0.5])
  }

  @Test(arguments: [0, 3, .max] as [UInt32])
  func `nobody has so many channels`(channels: UInt32) {
    #expect(throws: Self.damaged) { try SoundStream(line(channels: channels)) }
  }

  @Test(arguments: [0, .max] as [UInt32])
  func `nothing has such a rate`(rate: UInt32) {
    #expect(throws: Self.damaged) { try SoundStream(line(rate: rate)) }
  }

  @Test(arguments: [0, -1, .min] as [Int64])
  func `nothing is so short`(frames: Int64) {
    #expect(throws: Self.damaged) { try SoundStream(line(frames: frames)) }
  }
}
