import Foundation
import MeditationScript
import Rendering
import TestSupport
import Testing
import Timebase

/// Short sounds as beds, which are heard again and again.
@Suite struct LoopedBedTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let text = "[10s] Rest now. [12s]"

  /// Writes noise as a WAV of one channel with 16 bits.
  private func noise(seconds: Double) throws -> String {
    let frames = Int((seconds * 22_050).rounded())
    func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
      withUnsafeBytes(of: number.littleEndian, Array.init)
    }
    var file = Array("RIFF".utf8) + bytes(UInt32(36 + 2 * frames)) + Array("WAVEfmt ".utf8)
    file += bytes(UInt32(16)) + bytes(UInt16(1)) + bytes(UInt16(1)) + bytes(UInt32(22_050))
    file += bytes(UInt32(44_100)) + bytes(UInt16(2)) + bytes(UInt16(16)) + Array("data".utf8)
    file += bytes(UInt32(2 * frames))
    var state: UInt32 = 7
    for _ in 0..<frames {
      state = state &* 1_664_525 &+ 1_013_904_223
      file += bytes(Int16(truncatingIfNeeded: Int32(state >> 19) - 4096))
    }
    let path = folder.file("noise-\(seconds).wav")
    try Data(file).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// How loud a bed is where nobody speaks, in LUFS.
  private func level(seconds: Double) throws -> Double {
    var request = quickRequest()
    request.bed = TrackRequest.BedRequest.none
    let without = try samples(try track(Self.text, request))
    request.bed = .bed(.file(try noise(seconds: seconds)))
    request.bedLevel = Decibels(-16)
    return loudness(
      difference(try samples(try track(Self.text, request)), without), from: 5, to: 9)
  }

  @Test func `H3 a bed is as loud whatever the length of its sound`() throws {
    let long = try level(seconds: 12)
    #expect(abs(long - (-18 - 16)) < 1)
    for seconds in [0.5, 0.7, 1, 3, 9.5] {
      let short = try level(seconds: seconds)
      #expect(abs(short - long) < 0.6, "\(seconds) s: \(short), and not \(long)")
    }
  }

  @Test func `of a bed that lasts longer than the track, no more than is heard counts`() throws {
    let piece = try Data(contentsOf: URL(fileURLWithPath: try noise(seconds: 12)))
    func file(pieces: Int, then silent: Int) throws -> String {
      var bytes = piece.prefix(44)
      for _ in 0..<pieces { bytes += piece.dropFirst(44) }
      bytes += Data(count: silent * (piece.count - 44))
      let size = UInt32(bytes.count - 44)
      bytes.replaceSubrange(4..<8, with: withUnsafeBytes(of: (size + 36).littleEndian, Array.init))
      bytes.replaceSubrange(40..<44, with: withUnsafeBytes(of: size.littleEndian, Array.init))
      let path = folder.file("\(pieces) \(silent).wav")
      try bytes.write(to: URL(fileURLWithPath: path))
      return path
    }
    func heard(_ path: String) throws -> [Int32] {
      var request = quickRequest()
      request.bed = .bed(.file(path))
      return try samples(track(Self.text, request))
    }
    // Thirteen minutes, of which most are silent, beside as much as a track of half a minute hears.
    #expect(
      try heard(try file(pieces: 4, then: 61)) == heard(try file(pieces: 4, then: 0)))
  }

  @Test(arguments: [0.001, 0.01, 0.1, 0.4])
  func `H3 a sound too short to go on is refused as a bed`(seconds: Double) throws {
    var request = quickRequest()
    request.bed = .bed(.file(try noise(seconds: seconds)))
    let error = #expect(throws: RenderError.self) { try track(Self.text, request) }
    guard case .unusableFile(_, "bed", let reason) = try #require(error) else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(reason.contains("too short for a bed"))
    #expect(reason.contains("0.5 s or more"))
  }

  @Test func `H3 a short sound of the script's own is refused at its place`() throws {
    let path = try noise(seconds: 0.01)
    let name = URL(fileURLWithPath: path).lastPathComponent
    let error = #expect(throws: ScriptErrors.self) {
      try track("[ambience:\"\(name)\"]\n\nRest.", quickRequest(), folder: folder.path)
    }
    #expect(try #require(error).diagnostics.first?.message.contains("too short for a bed") == true)
  }
}
