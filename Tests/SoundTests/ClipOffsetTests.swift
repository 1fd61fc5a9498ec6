import Clips
import Foundation
import Testing
import Timebase

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
    let clip = try finished(tone(offset: 0.05), for: Self.rate)
    // Ten thousand samples before the last five thousand: tone, and two hundred of its periods.
    let end = clip.samples.count - 5000
    let middle = clip.samples[(end - 10_024)..<end].map(Double.init)
    #expect(abs(middle.reduce(0, +) / Double(middle.count)) < 0.0005)
  }

  @Test func `sound under -60 dBFS is no speech`() throws {
    let faint = try finished(tone(level: 0.0009), for: Self.rate)
    #expect(faint.samples.isEmpty)
    let heard = try finished(tone(level: 0.0012), for: Self.rate)
    #expect(!heard.samples.isEmpty)
  }

  @Test func `an engine that says nothing at all gives an empty clip`() throws {
    let clip = try finished([], for: .cd)
    #expect(clip.samples.isEmpty && clip.loudness == -.infinity)
    #expect(clip.length == .zero)
  }

  @Test(arguments: [1, 2, 50])
  func `the shortest of sounds still begins and ends at zero`(count: Int) throws {
    let spoken: [Float] = [0] + (0..<count).map { $0 % 2 == 0 ? 0.5 : -0.5 }
    let clip = try finished(spoken, for: Self.rate)
    #expect(clip.samples.count == count + 1)
    #expect(clip.samples.first == 0 && clip.samples.last == 0)
    #expect(clip.samples.allSatisfy { abs($0) < 1.3 })
  }

  @Test func `an offset and nothing else is silence`() throws {
    let offset = [Float](repeating: 0.5, count: 1000)
    #expect(try finished(offset, for: Self.rate).samples.isEmpty)
  }

  /// A kilohertz from both loudspeakers is as loud in LUFS as its peak is in dBFS.
  @Test(arguments: [(-23, 0, -20), (-17, 0, -20), (-23, -6, -26), (-40, 0, -32)])
  func `a clip is brought to its loudness, as far as that is sensible`(
    spoken: Double, volume: Double, heard: Double
  ) throws {
    let level = Decibels(spoken).linear
    let tone = (0..<110_250).map { Float(level * sin(2 * .pi * 1000 * Double($0) / 22_050)) }
    let clip = try finished(tone, for: .cd, volume: Decibels(volume))
    // Five seconds; the silence around it is counted in the blocks that hold both.
    #expect(abs(clip.loudness - heard) < 0.3)
    let peak = try #require(clip.samples.map(abs).max().flatMap { Decibels(linear: Double($0)) })
    #expect(abs(peak.value - heard) < 0.4)
  }

  @Test(arguments: [0.002, 0.05] as [Float])
  func `an offset does not pass for speech`(offset: Float) throws {
    let clean = try finished(tone(), for: Self.rate)
    let clip = try finished(tone(offset: offset), for: Self.rate)
    // The high-pass of the two differs by its ring at most: 30 ms.
    #expect(abs(clip.samples.count - clean.samples.count) < 662)
  }
}
