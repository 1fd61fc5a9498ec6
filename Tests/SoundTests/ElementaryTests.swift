import Foundation
import Testing
import Timebase

/// Our own elementary functions against the system's, where they are hardest.
@Suite struct ElementaryTests {
  /// What the polynomials promise is 1e-12; ten times that allows for the system's own last bits.
  private static let tolerance = 1e-11

  @Test func `sine and cosine hold over a finely divided turn`() {
    var worst = 0.0
    for index in -4096...4096 {
      let turns = Double(index) / 4096
      let (sine, cosine) = Elementary.sinCos(turns: turns)
      worst = max(worst, abs(sine - sin(2 * .pi * turns)), abs(cosine - cos(2 * .pi * turns)))
    }
    #expect(worst < Self.tolerance)
  }

  @Test(arguments: [
    (0.0, 0.0, 1.0), (0.25, 1, 0), (0.5, 0, -1), (0.75, -1, 0), (-0.25, -1, 0), (1e9 + 0.25, 1, 0),
  ])
  func `the quarters of a turn are exact, however many turns have passed`(
    turns: Double, sine: Double, cosine: Double
  ) {
    let result = Elementary.sinCos(turns: turns)
    #expect(result.sin == sine)
    #expect(result.cos == cosine)
  }

  @Test func `powers of two hold from the faintest to the greatest`() {
    var worst = 0.0
    for x in stride(from: -900.0, through: 900, by: 0.37) {
      worst = max(worst, abs(Elementary.exp2(x) / exp2(x) - 1))
    }
    #expect(worst < Self.tolerance)
    #expect(Elementary.exp2(-4) == 0.0625)
    #expect(Elementary.exp2(-1001) == 0)
  }

  @Test func `logarithms hold from the faintest to the greatest`() {
    var worst = 0.0
    for x in stride(from: -300.0, through: 300, by: 0.37) {
      let value = pow(10, x)
      worst = max(worst, abs(Elementary.log2(value) - log2(value)))
    }
    // Near 1000 a last bit is 1e-13.
    #expect(worst < Self.tolerance)
    #expect(Elementary.log2(8) == 3)
    #expect(Elementary.log2(1) == 0)
  }

  @Test func `the warping of a filter is a tangent`() {
    for frequency in [20.0, 1000, 11_025, 19_800] {
      let expected = tan(Double.pi * frequency / 44_100)
      #expect(abs(Elementary.prewarp(frequency, rate: .cd) / expected - 1) < Self.tolerance)
    }
  }

  @Test func `a raised cosine rises from nothing over a half to all`() {
    #expect(Elementary.raisedCosine(-1) == 0)
    #expect(Elementary.raisedCosine(0.5) == 0.5)
    #expect(Elementary.raisedCosine(2) == 1)
  }

  @Test func `decibels go to a factor and back`() throws {
    #expect(abs(Decibels(20).linear - 10) < 1e-9)
    for value in stride(from: -150.0, through: 60, by: 0.7) {
      let back = try #require(Decibels(linear: Decibels(value).linear))
      #expect(abs(back.value - value) < 1e-9)
    }
  }

  @Test(arguments: [0, -1, .infinity, .nan] as [Double])
  func `a factor that has no level gives none`(linear: Double) {
    #expect(Decibels(linear: linear) == nil)
  }

  @Test func `levels add as factors multiply`() {
    let sum = Decibels(-6) + Decibels(-4) - Decibels(10)
    #expect(sum == Decibels(-20))
    #expect(abs(sum.linear - 0.1) < Self.tolerance)
    #expect(Decibels(-20) < Decibels(-19.9))
  }
}
