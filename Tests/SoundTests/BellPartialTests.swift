import Assets
import Foundation
import Sound
import Testing

/// The lines of a rendered bowl, each read out of the sound and held against the data.
@Suite struct BellPartialTests {
  /// Twelve seconds of a strike, at a level where no line dies within them.
  private static let strike: (bowl: BellDefinition, left: [Float], right: [Float])? = {
    guard
      let bowl = try? Asset.at("Audio/bells/bowl-medium.yaml")?.decoded(as: BellDefinition.self)
    else { return nil }
    let strike = BellStrike(bowl, start: .zero, gain: 0.5, variation: nil, rate: .cd)
    let block = StereoBlock()
    let scratch = StereoBlock()
    var left: [Float] = []
    var right: [Float] = []
    for index in 0..<(12 * 44_100 / StereoBlock.frames) {
      block.clear()
      strike.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      left += block.left
      right += block.right
    }
    return (bowl, left, right)
  }()

  /// Level and phase of a line in three seconds of sound.
  ///
  /// A Hann window of that length keeps a line's partner, 2.2 Hz away and more, 55 dB down.
  private func read(
    _ samples: [Float], from start: Int, at frequency: Double
  ) -> (level: Double, phase: Double) {
    let length = 3 * 44_100
    var real = 0.0
    var imaginary = 0.0
    for index in 0..<length {
      let window = 0.5 - 0.5 * cos(2 * .pi * Double(index) / Double(length))
      let angle = 2 * .pi * frequency * Double(start + index) / 44_100
      let value = Double(samples[start + index]) * window
      real += value * cos(angle)
      imaginary -= value * sin(angle)
    }
    return ((real * real + imaginary * imaginary).squareRoot(), atan2(imaginary, real))
  }

  // The seventh mode is 60 dB down after 2.2 s, too short to be read like this.
  @Test(arguments: 0..<6)
  func `a line's frequency is within half a permille of the data`(mode: Int) throws {
    let (bowl, samples, _) = try #require(Self.strike)
    let expected = bowl.frequency * bowl.modes[mode].ratio
    // How far the phase moves against the expected frequency in a quarter of a second.
    let early = read(samples, from: 22_050, at: expected).phase
    let late = read(samples, from: 22_050 + 11_025, at: expected).phase
    let turned = remainder(late - early, 2 * .pi) / (2 * .pi)
    #expect(abs(turned / 0.25 / expected) < 0.0005)
  }

  @Test(arguments: 0..<6)
  func `a line's decay is within three percent of the data`(mode: Int) throws {
    let (bowl, samples, _) = try #require(Self.strike)
    let frequency = bowl.frequency * bowl.modes[mode].ratio
    let early = read(samples, from: 22_050, at: frequency).level
    let late = read(samples, from: 22_050 + 7 * 44_100, at: frequency).level
    let lost = 20 * log10(early / late)
    #expect(abs(60 * 7 / lost / bowl.modes[mode].t60 - 1) < 0.03)
  }

  @Test func `every line is as far below the strongest as the data says`() throws {
    let (bowl, left, right) = try #require(Self.strike)
    func level(_ mode: Int) -> Double {
      let data = bowl.modes[mode]
      let frequency = bowl.frequency * data.ratio
      // Lines are spread over the stage at constant power, so the two channels are read together.
      let sides = [left, right].map { read($0, from: 22_050, at: frequency).level }
      let now = 10 * log10(sides[0] * sides[0] + sides[1] * sides[1])
      // Taken back to the strike, two seconds before the window's middle.
      return now + 60 * 2 / data.t60 - bowl.strike.tilt.value * log2(data.ratio)
    }
    let strongest = level(1)
    for mode in [0, 2, 3, 4, 5] {
      // The mean over a window of a decay lies above its middle: 0.4 dB for the shortest line here.
      #expect(abs(level(mode) - strongest - bowl.modes[mode].level.value) < 0.5)
    }
  }
}
