import Loudness
import Sound
import Testing
import Timebase

/// When a bell is out of the way: the data against the sound, and against what is worked out.
@Suite struct BellRingTests {
  private let rate = SampleRate(12_000)

  /// The loudest 400 ms of the 1.3 s after a moment; the slowest beat has a period of one second.
  private func loudness(_ strike: StrikeVoice, after seconds: Double) -> Double {
    let first = Int(rate.frames(seconds: seconds).count) / StereoBlock.frames
    return BellHearing.loudest([strike], in: first..<(first + 15), rate: rate)
  }

  @Test(arguments: BellHearing.names)
  func `it is ten and twenty LU down when the data says`(name: String) throws {
    let bell = try BellHearing.bell(name)
    let strike = StrikeVoice(bell, start: .zero, gain: 1, variation: nil, rate: rate)
    let top = bell.momentaryLoudness(rate: rate)
    #expect(abs(loudness(strike, after: bell.rings.clear) - top + 10) < 1.2)
    #expect(abs(loudness(strike, after: bell.rings.tail) - top + 20) < 1.2)
  }

  @Test(arguments: BellHearing.names)
  func `what is worked out from the modes is near`(name: String) throws {
    let bell = try BellHearing.bell(name)
    let measured = try #require(bell.ring)
    let made = BellDefinition(
      title: "", frequency: bell.frequency, modes: bell.modes, strike: bell.strike
    ).rings
    // Beats are left out there, and may hold a moment up or bring it forward.
    #expect(abs(made.clear / measured.clear - 1) < 0.25)
    #expect(abs(made.tail / measured.tail - 1) < 0.15)
  }

  @Test func `one line is ten LU down after a sixth of its decay`() {
    let bell = BellDefinition(
      title: "", frequency: 400, modes: [.init(.init(ratio: 1, level: Decibels(0), t60: 12))])
    #expect(abs(bell.rings.clear - 2) < 0.02)
    #expect(abs(bell.rings.tail - 4) < 0.02)
  }

  @Test func `what is said is kept`() {
    let bell = BellDefinition(
      title: "", frequency: 400, modes: [.init(.init(ratio: 1, level: Decibels(0), t60: 12))],
      ring: .init(clear: 7, tail: 8))
    #expect(bell.rings.clear == 7 && bell.rings.tail == 8)
  }
}
