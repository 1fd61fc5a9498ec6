import Foundation
import Testing
import Timebase

@testable import Sound

/// What noise beds are made of: slopes, width, and nothing at the very bottom.
@Suite struct BedsNoiseTests {
  /// Decibels an octave that an octave band gains, from 125 Hz to 8 kHz: three more than the density.
  private func slope(_ samples: [Float]) -> Double {
    let power = Spectrum.power(of: samples)
    let levels = (0..<7).map { octave -> Double in
      let centre = 125 * pow(2, Double(octave))
      return Spectrum.level(power, from: centre / 2.0.squareRoot(), to: centre * 2.0.squareRoot())
    }
    // Least squares over -3...3, whose squares add up to 28.
    return levels.enumerated().reduce(0) { $0 + (Double($1.offset) - 3) * $1.element } / 28
  }

  @Test(arguments: [("pink", -3.0), ("brown", -6)])
  func `density falls with the octaves`(name: String, slope: Double) throws {
    let sound = try Beds.render(name, blocks: 0..<96)
    #expect(abs(self.slope(sound.left) - 3 - slope) < 0.3)
  }

  @Test(arguments: [22_050, 44_100, 96_000])
  func `a room sounds as the noise criterion NC-15 has it`(hertz: Int) throws {
    let definition = try Beds.definition("room")
    let sound = Beds.render(definition, blocks: 0..<256, rate: SampleRate(hertz))
    let power = Spectrum.power(of: sound.left)
    let criterion = [(125.0, 36.0), (250, 29), (500, 22), (1000, 17), (2000, 14), (4000, 12)]
    let excess = criterion.map { centre, level in
      Spectrum.level(
        power, from: centre / 2.0.squareRoot(), to: centre * 2.0.squareRoot(), rate: Double(hertz))
        - level
    }
    #expect(try #require(excess.max()) - #require(excess.min()) < 3)
  }

  @Test(arguments: Beds.noisy)
  func `left and right make no holes in mono`(name: String) throws {
    let (left, right) = try Beds.render(name, blocks: 128..<200)
    let sides = (Spectrum.power(of: left), Spectrum.power(of: right))
    let middle = Spectrum.power(of: zip(left, right).map { ($0 + $1) / 2 })
    let mean = zip(sides.0, sides.1).map { ($0 + $1) / 2 }
    for third in 0..<20 {
      let low = 100 * pow(2, Double(third) / 3)
      let high = low * pow(2, 1.0 / 3)
      let loss =
        Spectrum.level(middle, from: low, to: high) - Spectrum.level(mean, from: low, to: high)
      #expect(loss > -6, "\(Int(low)) Hz")
    }
  }

  @Test(arguments: Beds.noisy + ["binaural", "drone", "isochronic"])
  func `there is no offset`(name: String) throws {
    let sound = try Beds.render(name, blocks: 0..<64)
    #expect(Spectrum.amplitude(of: sound.left, at: 0) < 3.2e-5)
    #expect(Spectrum.amplitude(of: sound.right, at: 0) < 3.2e-5)
  }

  @Test func `a low-pass makes noise deeper`() throws {
    let text = """
      {"title": "Deep", "summary": "b", "source": "c",
       "noise": {"color": "brown", "high-pass": 30, "low-pass": 300}}
      """
    let deep = try JSONDecoder().decode(BedDefinition.self, from: Data(text.utf8))
    let sound = Beds.render(deep, blocks: 0..<64).left
    let plain = try Beds.render("brown", blocks: 0..<64).left
    func above(_ samples: [Float]) -> Double {
      let power = Spectrum.power(of: samples)
      return Spectrum.level(power, from: 2000, to: 3000) - Spectrum.level(power, from: 60, to: 120)
    }
    // A second-order corner three octaves below: 36 dB.
    #expect(abs(above(plain) - above(sound) - 36) < 3)
  }

  @Test func `wind comes and goes slowly`() throws {
    let parameters = try Beds.definition("wind").recipe.parameters
    var generator = parameters.generator(seed: 7, rate: .cd)
    let block = StereoBlock()
    // A block every two seconds; the filters do not mind what lies between.
    let levels = (0..<40).map { index -> Double in
      block.clear()
      generator.add(to: block, at: Int64(index * 86 * StereoBlock.frames))
      block.markSounding()
      return 10 * log10(block.left.reduce(0.0) { $0 + Double($1 * $1) } / 1024)
    }
    let spread = (levels.dropFirst().max() ?? 0) - (levels.dropFirst().min() ?? 0)
    #expect((6.0...24).contains(spread))
    // From one look to the next it changes less than over all.
    let turns = zip(levels.dropFirst(2), levels.dropFirst()).map { abs($0 - $1) }
    #expect(turns.reduce(0, +) / Double(turns.count) < spread / 3)
  }
}
