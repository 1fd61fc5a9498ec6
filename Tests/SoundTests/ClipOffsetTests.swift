import Foundation
import Sound
import Testing

/// What finishing does to sounds an engine should not make, and may.
@Suite struct ClipOffsetTests {
  private static let rate = SampleRate(22_050)

  /// Half a second of nothing, a second of tone, half a second of nothing, and an offset on all.
  private func tone(offset: Float = 0, level: Double = 0.5) -> [Float] {
    (0..<44_100).map { index in
      guard (11_025..<33_075).contains(index) else { return offset }
      return offset + Float(level * sin(2 * .pi * 440 * Double(index) / 22_050))
    }
  }

  @Test func `the offset of a long tone is gone from its middle`() throws {
    let clip = try Clip.finished(from: tone(offset: 0.05), at: Self.rate, for: Self.rate)
    // Ten thousand samples before the last five thousand: tone, and two hundred of its periods.
    let end = clip.samples.count - 5000
    let middle = clip.samples[(end - 10_024)..<end].map(Double.init)
    #expect(abs(middle.reduce(0, +) / Double(middle.count)) < 0.0005)
  }

  @Test func `sound under -60 dBFS is no speech`() throws {
    let faint = try Clip.finished(from: tone(level: 0.0009), at: Self.rate, for: Self.rate)
    #expect(faint.samples.isEmpty)
    let heard = try Clip.finished(from: tone(level: 0.0012), at: Self.rate, for: Self.rate)
    #expect(!heard.samples.isEmpty)
  }

  @Test func `an engine that says nothing at all gives an empty clip`() throws {
    let clip = try Clip.finished(from: [], at: Self.rate, for: .cd)
    #expect(clip.samples.isEmpty && clip.loudness == -.infinity)
    #expect(clip.length == .zero)
  }

  @Test(arguments: [1, 2, 50])
  func `the shortest of sounds still begins and ends at zero`(count: Int) throws {
    let spoken: [Float] = [0] + (0..<count).map { $0 % 2 == 0 ? 0.5 : -0.5 }
    let clip = try Clip.finished(from: spoken, at: Self.rate, for: Self.rate)
    #expect(clip.samples.count == count + 1)
    #expect(clip.samples.first == 0 && clip.samples.last == 0)
    #expect(clip.samples.allSatisfy { abs($0) < 0.6 })
  }

  @Test func `an offset and nothing else is silence`() throws {
    let offset = [Float](repeating: 0.5, count: 1000)
    #expect(try Clip.finished(from: offset, at: Self.rate, for: Self.rate).samples.isEmpty)
  }

  @Test func `a clip is as loud as it measures: a kilohertz at -23 dBFS, -23 LUFS`() throws {
    let level = Decibels(-23).linear
    let spoken = (0..<110_250).map { Float(level * sin(2 * .pi * 1000 * Double($0) / 22_050)) }
    let clip = try Clip.finished(from: spoken, at: Self.rate, for: .cd)
    // Five seconds; the silence around it is counted in the blocks that hold both.
    #expect(abs(clip.loudness - -23) < 0.3)
  }

  @Test(arguments: [0.002, 0.05] as [Float])
  func `an offset does not pass for speech`(offset: Float) throws {
    let clean = try Clip.finished(from: tone(), at: Self.rate, for: Self.rate)
    let clip = try Clip.finished(from: tone(offset: offset), at: Self.rate, for: Self.rate)
    // The high-pass of the two differs by its ring at most: 30 ms.
    #expect(abs(clip.samples.count - clean.samples.count) < 662)
  }
}
