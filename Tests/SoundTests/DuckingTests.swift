import Sound
import Testing
import Timebase

@Suite struct DuckingTests {
  private let rate = SampleRate(1000)
  private let ducking = Ducking(
    [
      Frames(10_000)..<Frames(12_000), Frames(13_000)..<Frames(15_000),
      Frames(30_000)..<Frames(31_000),
    ],
    depth: Decibels(6), rate: SampleRate(1000))

  private func level(_ frame: Int) -> Double { ducking.level(at: Frames(frame)).value }

  @Test func `the bed is where it was until 400 ms before the words, and down 100 ms before`() {
    #expect(level(9600) == 0)
    #expect(level(9750) < -2 && level(9750) > -4)
    #expect(level(9900) == -6)
    #expect(level(10_000) == -6)
  }

  @Test func `it stays down through a short gap`() {
    #expect((10_000...15_000).allSatisfy { level($0) == -6 })
  }

  @Test func `it rises within two seconds and is up again`() {
    #expect(level(15_200) < -5.5)
    #expect(abs(level(16_000) - -3) < 0.1)
    #expect(level(17_000) == 0)
    #expect(level(25_000) == 0)
  }

  @Test func `no step is larger than a tenth of a decibel in ten milliseconds of rise`() {
    let levels = stride(from: 9000, to: 18_000, by: 10).map(level)
    let rises = zip(levels, levels.dropFirst()).map { $1 - $0 }
    #expect(rises.max() ?? 1 < 0.1)
    #expect(rises.min() ?? -1 > -0.5)
  }

  @Test func `without speech nothing moves`() {
    let still = Ducking([], depth: Decibels(6), rate: rate)
    #expect(still.level(at: Frames(500)).value == 0)
  }

  @Test(arguments: [(0, 0.0), (2000, 0.5), (4000, 1), (20_000, 1), (27_000, 0.5), (30_000, 0)])
  func `a fade rises, stays and falls`(frame: Int, gain: Double) {
    let fade = Fade(
      from: .zero, to: Frames(30_000), rise: Frames(4000), fall: Frames(6000))
    #expect(abs(fade.gain(at: Frames(frame)) - gain) < 1e-9)
  }

  @Test func `a fade too short for both shares its time`() {
    let fade = Fade(from: .zero, to: Frames(5000), rise: Frames(4000), fall: Frames(6000))
    #expect(abs(fade.gain(at: Frames(2000)) - 1) < 0.001)
    #expect(fade.gain(at: Frames(5000)) == 0)
  }
}
