import Foundation
import Sound
import Testing

@Suite struct NumberTests {
  @Test func `two seconds are eighty-eight thousand two hundred frames`() {
    #expect(SampleRate.cd.frames(.seconds(2)) == Frames(88_200))
    #expect(SampleRate.cd.frames(seconds: 0.5) == Frames(22_050))
    #expect(SampleRate.cd.frames(.milliseconds(1)) == Frames(44))
    #expect(SampleRate.cd.frames(.seconds(7.3 * 60)) == Frames(19_315_800))
    #expect([Frames(1), Frames(2), Frames(3)].sum() == Frames(6))
  }

  @Test(arguments: Array(stride(from: -3.0, through: 3, by: 0.371)))
  func `our elementary functions agree with the system's`(x: Double) {
    let (sine, cosine) = Elementary.sinCos(turns: x)
    #expect(abs(sine - sin(2 * Double.pi * x)) < 1e-11)
    #expect(abs(cosine - cos(2 * Double.pi * x)) < 1e-11)
    #expect(abs(Elementary.exp2(x) / exp2(x) - 1) < 1e-11)
    #expect(abs(Elementary.log2(exp(x)) - log2(exp(x))) < 1e-11)
  }

  @Test func `twenty decibels are ten times, and back`() {
    #expect(abs(Decibels(20).linear - 10) < 1e-9)
    #expect(abs((Decibels(linear: 0.5)?.value ?? 0) + 6.0206) < 1e-4)
    #expect(Decibels(linear: 0) == nil)
  }

  @Test func `a raised cosine rises from nothing over a half to all`() {
    #expect(Elementary.raisedCosine(-1) == 0)
    #expect(Elementary.raisedCosine(0.5) == 0.5)
    #expect(Elementary.raisedCosine(2) == 1)
  }
}
