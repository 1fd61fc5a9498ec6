import Foundation
import Sound
import Testing
import Timebase

/// The moving band-pass: what it lets through, and what it does not.
@Suite struct BandPassTests {
  /// The gain for a steady sine, once the filter has settled.
  private func gain(at frequency: Double, centre: Double, q: Double) -> Double {
    var band = BandPass(q: q)
    band.tune(to: centre, rate: .cd)
    var power = 0.0
    // A second to settle, then whole periods of every frequency used here.
    for index in 0..<66_150 {
      let out = band.next(Float(sin(2 * .pi * frequency * Double(index) / 44_100)))
      if index >= 44_100 { power += Double(out) * Double(out) }
    }
    return (power / 22_050 * 2).squareRoot()
  }

  @Test(arguments: [100.0, 350, 1500, 8000], [0.7, 1.1, 4])
  func `the centre passes with a gain of one`(centre: Double, q: Double) {
    // Single precision in a filter far below its rate: a tenth of a percent.
    #expect(abs(gain(at: centre, centre: centre, q: q) - 1) < 0.001)
  }

  @Test func `the edges of the band are three decibels down`() {
    // Edges lie as far below the centre as above it, in ratio, and a bandwidth apart.
    let half = 1 / (2 * 2.0)
    let ratio = (1 + half * half).squareRoot() + half
    for edge in [1000 / ratio, 1000 * ratio] {
      // The bilinear form narrows a band at 1 kHz by a third of a percent.
      #expect(abs(gain(at: edge, centre: 1000, q: 2) - 0.5.squareRoot()) < 0.005)
    }
  }

  @Test func `far outside little is left`() {
    #expect(gain(at: 50, centre: 2000, q: 1) < 0.03)
    #expect(gain(at: 18_000, centre: 500, q: 1) < 0.03)
  }

  @Test func `a centre beyond what the rate can hold is kept below it`() {
    var band = BandPass(q: 1.1)
    band.tune(to: 1e6, rate: .cd)
    let noise = CounterNoise(seed: 1)
    let highest = (0..<20_000).map { abs(band.next(noise.sample(at: $0))) }.max() ?? 0
    #expect(highest.isFinite && highest < 4)
  }
}
