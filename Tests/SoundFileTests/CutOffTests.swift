import Foundation
import Processes
import SoundFile
import TestSupport
import Testing
import Timebase

/// Sound files whose end is missing: told of, and never taken for shorter ones.
@Suite struct CutOffTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Three seconds of noise.
  private func file(_ format: FileFormat) throws -> Data {
    let encoding = try Encoding(format)
    let frames = 3 * encoding.rate.hertz
    let draft = try Draft(folder.file("whole"), encoding, frames: frames)
    var state: UInt32 = 1
    let samples = (0..<2 * frames).map { _ -> Int32 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int32(state >> 20)
    }
    try draft.write(samples, frames: frames)
    try draft.finish()
    return Data(try folder.bytes(of: "whole"))
  }

  /// Why a file cannot be used; `nil` if it can.
  private func complaint(about data: Data) throws -> String? {
    try data.write(to: URL(fileURLWithPath: folder.file("sound")))
    do throws(SoundReader.Failure) {
      let reader = try SoundReader(
        path: folder.file("sound"), program: BuiltTool.path, rate: .cd, in: JobScope())
      while try reader.next() != nil {}
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: FileFormat.allCases)
  func `H3 a file that is cut off is told of, and a whole one is not`(format: FileFormat) throws {
    let whole = try file(format)
    #expect(try complaint(about: whole) == nil)
    #expect(try complaint(about: whole.prefix(whole.count / 2)) != nil)
    #expect(try complaint(about: whole.prefix(whole.count * 9 / 10)) != nil)
  }

  @Test(arguments: [FileFormat.wav, .rf64, .w64, .aiff])
  func `H3 it is said how much is there`(format: FileFormat) throws {
    let whole = try file(format)
    let complaint = try complaint(about: whole.prefix(whole.count / 2))
    #expect(complaint?.hasPrefix("it is cut off: 1.5 s of its 3.0 s are there") == true)
  }

  @Test(arguments: [0, 0x7FFF_FFFF, 0xFFFF_FFFF] as [UInt32])
  func `H3 a file that was written to a pipe promises nothing`(size: UInt32) throws {
    var whole = try file(.wav)
    let place = try #require(whole.range(of: Data("data".utf8))).upperBound
    whole.replaceSubrange(
      place..<place + 4, with: withUnsafeBytes(of: size.littleEndian) { Data($0) })
    let complaint = try complaint(about: whole)
    // Of a file with no samples at all there is another thing to say.
    #expect(complaint == nil || size == 0)
    #expect(complaint?.contains("cut off") != true)
  }
}
