import Foundation
import Testing
import Timebase

@testable import Sound

/// The ocean's waves and the rain's drops.
@Suite struct BedsWaterTests {
  private func ocean() throws -> OceanParameters {
    guard case .ocean(let parameters) = try Beds.definition("ocean").recipe else {
      throw CancellationError()
    }
    return parameters
  }

  private func rain() throws -> RainParameters {
    guard case .rain(let parameters) = try Beds.definition("rain").recipe else {
      throw CancellationError()
    }
    return parameters
  }

  @Test(arguments: 0..<3)
  func `a row of waves keeps its period for hours`(index: Int) throws {
    let parameters = try ocean()
    let layer = parameters.layers[index]
    let row = WaveRow(layer, wave: parameters.wave, noise: CounterNoise(seed: 5), rate: .cd)
    // Crests are where the height was rising and falls.
    for hour in [0, 5] {
      let start = Int64(hour * 3600 * 44_100)
      let heights = (0..<6000).map { row.height(at: start + Int64($0) * 4410) }
      let crests = (1..<5999).count {
        heights[$0] > heights[$0 - 1] && heights[$0] >= heights[$0 + 1]
      }
      #expect(abs(600 / layer.period - Double(crests)) <= 1.5)
      #expect((heights.min() ?? 0) >= parameters.wave.floor - 1e-9)
      #expect((heights.max() ?? 2) <= 1)
    }
  }

  @Test func `no wave ends with a step`() throws {
    let parameters = try ocean()
    let row = WaveRow(
      parameters.layers[0], wave: parameters.wave, noise: CounterNoise(seed: 5), rate: .cd)
    let heights = (0..<100_000).map { row.height(at: Int64($0) * 32) }
    let step = zip(heights.dropFirst(), heights).map { abs($0 - $1) }.max() ?? 1
    // The fall begins with a slope of 1 / (0.22 · 8.3 s).
    #expect(step < 32.0 / 44_100)
  }

  @Test func `all three periods are heard`() throws {
    let parameters = try ocean()
    var generator = parameters.generator(seed: 7, rate: .cd)
    let block = StereoBlock()
    // Twice a second: the filters do not mind what lies between.
    let levels = (0..<220).map { index -> Float in
      block.clear()
      generator.add(to: block, at: Int64(index * 21 * 1024))
      block.markSounding()
      let power = zip(block.left, block.right).reduce(Float(0)) { $0 + $1.0 * $1.0 + $1.1 * $1.1 }
      return log2(power + 1e-9)
    }
    let mean = levels.reduce(0, +) / 220
    let rate = 44_100.0 / (21 * 1024)
    func strength(_ period: Double) -> Double {
      Spectrum.amplitude(of: levels.map { $0 - mean }, at: 1 / period, rate: rate)
    }
    let between = [25.0, 16.5, 6.8, 5.9].map(strength).max() ?? 0
    for layer in parameters.layers {
      #expect(strength(layer.period) > 2 * between, "\(layer.period) s")
    }
  }

  @Test func `drops and bubbles are as many as the recipe says`() throws {
    let parameters = try rain()
    let drops = Drips(parameters.drops, noise: CounterNoise(seed: 1), rate: .cd)
    let bubbles = Drips(parameters.bubbles, noise: CounterNoise(seed: 2), rate: .cd)
    let cells = 8000
    let seconds = Double(cells * 1024) / 44_100
    let count = { (drips: Drips) in
      (0..<cells).reduce(0) { $0 + drips.drips(inCell: Int64($1)).count }
    }
    // Chance alone: the square root of the number, 0.6 % and 4 %.
    #expect(abs(Double(count(drops)) / seconds - 140) < 3)
    #expect(abs(Double(count(bubbles)) / seconds - 3) < 0.5)
  }

  @Test func `drops and bubbles sound within their limits`() throws {
    let parameters = try rain()
    let drops = Drips(parameters.drops, noise: CounterNoise(seed: 1), rate: .cd)
    let bubbles = Drips(parameters.bubbles, noise: CounterNoise(seed: 2), rate: .cd)
    for drop in (0..<300).flatMap({ drops.drips(inCell: $0) }) {
      #expect((1500...7500).contains(drop.frequency * 44_100))
      #expect((0.0015...0.005).contains(1 / (drop.decay * 44_100)))
    }
    for bubble in (0..<1000).flatMap({ bubbles.drips(inCell: $0) }) {
      // Radii of 6 and 1.8 mm.
      #expect((499.9...1666.8).contains(bubble.frequency * 44_100))
      #expect(bubble.rise > 0)
    }
  }

  @Test func `a drip that reaches into a later block goes on there`() throws {
    let bubbles = Drips(try rain().bubbles, noise: CounterNoise(seed: 2), rate: .cd)
    let cell = try #require((0..<1000).first { !bubbles.drips(inCell: $0).isEmpty })
    let bubble = try #require(bubbles.drips(inCell: cell).first)
    let block = StereoBlock()
    var sound: [Float] = []
    for index in 0..<4 {
      block.clear()
      bubble.add(to: block, at: (cell + Int64(index)) * 1024)
      block.markSounding()
      sound += block.left
    }
    let steps = zip(sound.dropFirst(), sound).map { abs($0 - $1) }
    for edge in [1024, 2048, 3072] {
      #expect(steps[edge - 1] <= steps[(edge - 60)..<(edge - 1)].max() ?? 0)
    }
  }

  @Test func `no drop leaps out of the rain`() throws {
    let sound = try Beds.render("rain", blocks: 0..<96).left
    let power = sound.reduce(0.0) { $0 + Double($1 * $1) } / Double(sound.count)
    let peak = Double(sound.map(abs).max() ?? 1)
    #expect((10...20).contains(20 * log10(peak) - 10 * log10(power)))
  }
}
