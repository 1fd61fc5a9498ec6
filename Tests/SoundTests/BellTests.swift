import Assets
import Sound
import Testing

@Suite struct BellTests {
  private let bowl: BellDefinition

  init() throws {
    bowl = try #require(Asset.at("Audio/bells/bowl-medium.yaml")).decoded(as: BellDefinition.self)
  }

  /// The left channel of a strike at `start`, from frame 0.
  private func render(start: Int = 0, seconds: Double) -> [Float] {
    let strike = BellStrike(bowl, start: Frames(start), gain: 0.2, variation: nil, rate: .cd)
    let block = StereoBlock()
    let scratch = StereoBlock()
    var samples: [Float] = []
    for index in 0..<(Int(seconds * 44_100) / StereoBlock.frames + 1) {
      block.clear()
      strike.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      samples += block.left
    }
    return samples
  }

  /// The level of one frequency in one second of sound, by a Hann-windowed Fourier sum.
  private func level(_ samples: [Float], from second: Double, at frequency: Double) -> Double {
    let start = Int(second * 44_100)
    var real = 0.0
    var imaginary = 0.0
    for index in 0..<44_100 {
      let window = 0.5 - 0.5 * Elementary.sinCos(turns: Double(index) / 44_100).cos
      let (sine, cosine) = Elementary.sinCos(turns: frequency * Double(index) / 44_100)
      real += Double(samples[start + index]) * window * cosine
      imaginary += Double(samples[start + index]) * window * sine
    }
    return (real * real + imaginary * imaginary).squareRoot()
  }

  // Lines with no neighbour within a few hertz; pairs beat and would blur a reading of one second.
  @Test(arguments: [3, 5])
  func `a partial has its frequency within half a permille and its decay within three percent`(
    mode: Int
  ) throws {
    let samples = render(seconds: 7)
    let data = bowl.modes[mode]
    let frequency = bowl.frequency * data.ratio
    let here = level(samples, from: 0.5, at: frequency)
    #expect(level(samples, from: 0.5, at: frequency * 1.0005) < here)
    #expect(level(samples, from: 0.5, at: frequency * 0.9995) < here)
    let later = level(samples, from: 5.5, at: frequency)
    let lost = try #require(Decibels(linear: here / later)).value
    #expect(abs(60 * 5 / lost / data.t60 - 1) < 0.03)
  }

  @Test func `a pair beats at the difference of its lines`() {
    // Lines at 620.9 and 612.8 Hz: the envelope repeats every 1/8.1 s.
    let samples = render(seconds: 3)
    let beat = bowl.frequency * (2.8198 - 2.783)
    #expect(abs(beat - 8.1) < 0.05)
    let first = level(samples, from: 0.5, at: bowl.frequency * 2.8198)
    let second = level(samples, from: 0.5, at: bowl.frequency * 2.783)
    #expect(second > first * 0.05 && second < first)
  }

  @Test func `nothing sounds before the strike, and it begins without a click`() {
    let samples = render(start: 5000, seconds: 1)
    #expect(samples[..<5001].allSatisfy { $0 == 0 })
    #expect(samples[5001..<5100].contains { $0 != 0 })
    // The attack takes five milliseconds: the first steps are far below the later ones.
    func step(_ range: Range<Int>) -> Float {
      range.map { abs(samples[$0] - samples[$0 - 1]) }.max() ?? 0
    }
    #expect(step(5001..<5010) < step(5300..<6000) * 0.2)
  }

  @Test func `a strike is the same wherever it starts within a block`() {
    let early = render(start: 1024, seconds: 1)
    let late = render(start: 1024 + 300, seconds: 1)
    let pairs = zip(early[1024..<30_000], late[1324...])
    // Only the rounding of the oscillators differs.
    #expect(pairs.allSatisfy { abs($0 - $1) < 2e-5 })
  }

  @Test func `the loudest moment of a strike is what it is set to`() {
    let gain = Decibels(-18 - bowl.momentaryLoudness(rate: .cd)).linear
    let strike = BellStrike(bowl, start: .zero, gain: gain, variation: nil, rate: .cd)
    let block = StereoBlock()
    let scratch = StereoBlock()
    var meter = LoudnessMeter(channels: 2, rate: .cd)
    var loudest = -Double.infinity
    for index in 0..<90 {
      block.clear()
      strike.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      meter.add(block)
      loudest = max(loudest, meter.momentary)
    }
    #expect(abs(loudest - -18) < 0.1)
  }

  @Test func `strikes differ a little, each from its own seed`() {
    func peak(_ seed: UInt64) -> Float {
      let block = StereoBlock()
      BellStrike(
        bowl, start: .zero, gain: 0.2, variation: CounterNoise(seed: seed), rate: .cd
      ).add(to: block, at: .zero, scratch: StereoBlock())
      return block.peak
    }
    #expect(peak(1) == peak(1))
    #expect(peak(1) != peak(2))
    #expect(abs((Decibels(linear: Double(peak(1) / peak(2)))?.value ?? 9)) < 2)
  }

  @Test func `its times to be clear and gone agree with its sound`() {
    let samples = render(seconds: 30)
    var meter = LoudnessMeter(channels: 1, rate: .cd)
    var loudest = -Double.infinity
    var clear: Double?
    var tail: Double?
    for start in stride(from: 0, to: samples.count - 4410, by: 4410) {
      meter.add(mono: Array(samples[start..<start + 4410]).span)
      let now = meter.momentary
      loudest = max(loudest, now)
      let seconds = Double(start) / 44_100
      if clear == nil, now < loudest - 10 { clear = seconds }
      if tail == nil, now < loudest - 20 { tail = seconds }
    }
    // The data is from a recorded bowl; the beats move the moment by a second or two.
    #expect(abs((clear ?? 0) / bowl.ring.clear - 1) < 0.25)
    #expect(abs((tail ?? 0) / bowl.ring.tail - 1) < 0.25)
  }
}
