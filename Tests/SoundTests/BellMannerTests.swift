import Foundation
import Loudness
import Sound
import Testing
import Timebase

/// Mallets and velocities.
@Suite struct BellMannerTests {
  private func strike(_ bell: BellDefinition, _ dynamics: StrikeDynamics) -> StrikeVoice {
    StrikeVoice(bell, dynamics: dynamics, start: .zero, gain: 0.2, variation: nil, rate: .cd)
  }

  @Test(arguments: ["bowl-large", "bowl-medium", "rin", "tingsha"])
  func `a harder mallet is brighter`(name: String) throws {
    let bell = try BellHearing.bell(name)
    let centres = Mallet.allCases.map {
      BellHearing.centre(of: strike(bell, StrikeDynamics(mallet: $0)), blocks: 0..<6)
    }
    #expect(centres == centres.sorted())
    #expect((centres.last ?? 0) > (centres.first ?? 0) * 1.2)
  }

  @Test(arguments: ["bowl-large", "bowl-small", "kyeezee"])
  func `a harder mallet is no louder than the bell's own, a softer one not by much softer`(
    name: String
  ) throws {
    let bell = try BellHearing.bell(name)
    let rate = SampleRate(12_000)
    let own = bell.momentaryLoudness(rate: rate)
    for mallet in Mallet.allCases {
      let other = bell.momentaryLoudness(dynamics: StrikeDynamics(mallet: mallet), rate: rate)
      #expect((-4...0.6).contains(other - own), "\(mallet)")
    }
  }

  @Test func `a mallet's attack is its own`() throws {
    let bell = try BellHearing.bell("bowl-medium")
    /// Frames until an eighth of the peak of the first block.
    let times = Mallet.allCases.map { mallet -> Int in
      let block = BellHearing.block(0, of: [strike(bell, StrikeDynamics(mallet: mallet))])
      return block.left.firstIndex { abs($0) > block.peak / 8 } ?? 0
    }
    #expect(times == times.sorted(by: >))
    #expect(Set(times).count == times.count)
  }

  @Test func `half the velocity is half the level of the lowest line`() throws {
    let line = BellDefinition(
      title: "", frequency: 400,
      modes: [
        .init(.init(ratio: 1, level: Decibels(0), t60: 9)),
        .init(.init(ratio: 4, level: Decibels(0), t60: 9)),
      ])
    let whole = strike(line, StrikeDynamics())
    let half = strike(line, StrikeDynamics(velocity: 0.5))
    func lost(_ frequency: Double) -> Double {
      let levels = [whole, half].map { BellHearing.read(4, of: $0, at: frequency).level }
      return 20 * log10(levels[0] / levels[1])
    }
    #expect(abs(lost(400) - 6.02) < 0.02)
    // Two octaves up, and 1.8 dB an octave.
    #expect(abs(lost(1600) - 9.62) < 0.02)
  }

  @Test func `a softer strike is softer and darker`() throws {
    let bell = try BellHearing.bell("bowl-medium")
    let velocities = [0.25, 0.5, 0.75, 1]
    let manners = velocities.map { StrikeDynamics(velocity: $0) }
    let levels = manners.map { bell.momentaryLoudness(dynamics: $0, rate: SampleRate(12_000)) }
    #expect(levels == levels.sorted())
    #expect((-10 ... -6).contains(levels[1] - levels[3]))
    let centres = manners.map { BellHearing.centre(of: strike(bell, $0), blocks: 0..<6) }
    #expect(centres == centres.sorted())
  }

  @Test(arguments: [(-1, 0.25), (0, 0.25), (0.1, 0.25), (0.6, 0.6), (7, 1), (Double.nan, 0.25)])
  func `a velocity is kept within its range`(asked: Double, kept: Double) {
    #expect(StrikeDynamics(velocity: asked).velocity == kept)
  }

  @Test func `the usual dynamics is the bell's own`() throws {
    let bell = try BellHearing.bell("cup")
    let plain = StrikeVoice(bell, start: .zero, gain: 0.2, variation: nil, rate: .cd)
    let usual = BellHearing.block(0, of: [strike(bell, .usual)])
    #expect(BellHearing.block(0, of: [plain]).left == Array(usual.left))
  }
}
