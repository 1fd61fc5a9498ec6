import Clips
import Testing
import Timebase

@Suite struct ClipTests {
  private static let spoken = SampleRate(22_050)

  /// Half a second of nothing, a second of tone, half a second of nothing.
  private static let tone: [Float] = (0..<44_100).map { index in
    guard (11_025..<33_075).contains(index) else { return 0 }
    return 0.5 * Float(Elementary.sinCos(turns: Double(index) * 440 / 22_050).sin)
  }

  @Test func `a clip is trimmed to its speech, with twenty milliseconds of air`() throws {
    let clip = try finished(Self.tone, for: Self.spoken)
    // The high-pass rings on for up to 30 ms after a tone that stops dead.
    #expect((0...662).contains(clip.samples.count - (22_050 + 2 * 441)))
  }

  @Test func `it begins and ends at zero, faded`() throws {
    let clip = try finished(Self.tone, for: .cd)
    #expect(clip.samples.first == 0)
    #expect(clip.samples.last == 0)
    #expect(clip.samples.suffix(100).allSatisfy { abs($0) < 0.05 })
  }

  @Test func `another rate has exactly its share of samples`() throws {
    let same = try finished(Self.tone, for: Self.spoken)
    let double = try finished(Self.tone, for: .cd)
    #expect(double.samples.count == 2 * same.samples.count)
    let other = try finished(Self.tone, for: SampleRate(48_000))
    #expect(other.samples.count == (same.samples.count * 48_000 + 11_025) / 22_050)
  }

  @Test func `silence makes an empty clip`() throws {
    let clip = try finished([Float](repeating: 0, count: 1000), for: .cd)
    #expect(clip.samples.isEmpty)
    #expect(clip.loudness == -.infinity)
  }
}
