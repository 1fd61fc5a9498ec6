import Testing
import Timebase

/// Frames and rates: sums that are exact however long the track.
@Suite struct ClockTests {
  @Test func `a pause of two seconds lasts 88200 frames`() {
    #expect(SampleRate.cd.frames(.seconds(2)) == Frames(88_200))
    #expect(SampleRate.cd.frames(seconds: 0.5) == Frames(22_050))
    #expect(SampleRate.cd.frames(.milliseconds(1)) == Frames(44))
    #expect(SampleRate.cd.frames(.seconds(7.3 * 60)) == Frames(19_315_800))
  }

  @Test func `lengths add, subtract, multiply and compare as whole numbers`() {
    #expect(Frames(5) + Frames(3) == Frames(8))
    #expect(Frames(5) - Frames(8) == Frames(-3))
    #expect(Frames(7) * 3 == Frames(21))
    #expect(Frames(-1) < Frames.zero)
    var clock = Frames(10)
    clock += Frames(5)
    clock -= Frames(1)
    #expect(clock == Frames(14))
    #expect([Frames(1), Frames(2), Frames(3)].sum() == Frames(6))
    #expect([Frames]().sum() == .zero)
  }

  @Test func `a length between two frames goes to the nearer one`() {
    let rate = SampleRate(1000)
    #expect(rate.frames(seconds: 0.0014) == Frames(1))
    #expect(rate.frames(seconds: 0.0016) == Frames(2))
    #expect(rate.frames(.microseconds(1400)) == Frames(1))
    #expect(rate.frames(.microseconds(1600)) == Frames(2))
    #expect(rate.frames(.microseconds(-1600)) == Frames(-2))
  }

  @Test func `whole seconds are exact where a floating-point number no longer is`() {
    // 2^53 and one: the last whole number of a `Double` is passed.
    let seconds: Int64 = 9_007_199_254_740_993
    #expect(SampleRate(1).frames(.seconds(seconds)) == Frames(seconds))
  }

  @Test(arguments: [8000, 22_050, 44_100, 48_000, 192_000])
  func `a day's frames come back from their seconds`(hertz: Int) {
    let rate = SampleRate(hertz)
    for count in [0, 1, hertz - 1, 86_400 * hertz + 1] {
      #expect(rate.frames(seconds: rate.seconds(Frames(count))) == Frames(count))
    }
  }
}
