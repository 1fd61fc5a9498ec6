import Foundation
import Sound
import Testing

/// Binaural and isochronic beats.
@Suite struct BedsBeatTests {
  /// Hertz, from the first and the last crossing of zero upwards.
  private func frequency(_ samples: [Float]) -> Double {
    let crossings = (1..<samples.count).filter { samples[$0 - 1] < 0 && samples[$0] >= 0 }
    guard let first = crossings.first, let last = crossings.last else { return 0 }
    func exact(_ index: Int) -> Double {
      Double(index) - Double(samples[index] / (samples[index] - samples[index - 1]))
    }
    return Double(crossings.count - 1) * 44_100 / (exact(last) - exact(first))
  }

  @Test(arguments: [1, 6, 30], [0, 900_000])
  func `the ears are exactly a beat apart, for hours`(beat: Double, start: Int) throws {
    let bed = try #require(try Beds.definition("binaural").adjusted(to: beat))
    let sound = Beds.render(bed, blocks: start..<(start + 86))
    let left = frequency(sound.left)
    let right = frequency(sound.right)
    #expect(abs(right - left - beat) < 0.01)
    #expect(abs((left + right) / 2 - 200) < 0.01)
  }

  @Test func `in each ear is one sine and nothing else`() throws {
    let sound = try Beds.render("binaural", blocks: 0..<86).left
    let power = sound.reduce(0.0) { $0 + Double($1 * $1) } / Double(sound.count)
    let amplitude = Spectrum.amplitude(of: sound, at: 197)
    #expect(abs(amplitude * amplitude / 2 / power - 1) < 0.01)
    // Where the other ear's would be, a hundredth of a percent.
    #expect(Spectrum.amplitude(of: sound, at: 203) < amplitude * 1e-4)
  }

  @Test func `no block begins with a step`() throws {
    let sound = try Beds.render("binaural", blocks: 0..<86).left
    let bends = (1..<(sound.count - 1)).map { index -> Float in
      let before = sound[index] - sound[index - 1]
      let after = sound[index + 1] - sound[index]
      return abs(after - before)
    }
    // A sine of 0.25 bends by (2π · 197 / 44100)² of it at most.
    #expect((bends.max() ?? 1) < 2.1e-4)
  }

  @Test(arguments: [1.0, 6])
  func `a tone goes down by the depth, at the pace asked for`(beat: Double) throws {
    let bed = try #require(try Beds.definition("isochronic").adjusted(to: beat))
    let sound = Beds.render(bed, blocks: 0..<173).left
    // The highest of each carrier period, 220 frames.
    let peaks = stride(from: 0, to: sound.count - 220, by: 220).map {
      sound[$0..<($0 + 220)].map(abs).max() ?? 0
    }
    let high = Double(peaks.max() ?? 0)
    let low = Double(peaks.min() ?? 0)
    #expect(abs(20 * log10(high / low) - 12) < 0.3)
    let middle = Float((high + low) / 2)
    let rises = (1..<peaks.count).count { peaks[$0 - 1] < middle && peaks[$0] >= middle }
    #expect(abs(Double(rises) - 4 * beat) <= 1)
  }

  @Test(arguments: [1.0, 30])
  func `its edges are soft`(beat: Double) throws {
    let bed = try #require(try Beds.definition("isochronic").adjusted(to: beat))
    let sound = Beds.render(bed, blocks: 0..<86).left
    let step = zip(sound.dropFirst(), sound).map { abs($0 - $1) }.max() ?? 1
    // The carrier's own steps are at most 0.25 · 2π · 200 / 44100, the gate's far less.
    #expect(step < 0.0075)
  }

  @Test func `both channels are the same`() throws {
    let sound = try Beds.render("isochronic", blocks: 0..<8)
    #expect(sound.left == sound.right)
  }
}
