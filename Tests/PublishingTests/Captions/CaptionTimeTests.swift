import Publishing
import Testing
import Timebase

/// Captions keep time: on random tracks, at each usual rate.
@Suite struct CaptionTimeTests {
  /// Cues that touch, or lie apart, from some frames to some seconds; the same every time.
  private static func captions(rate: SampleRate) -> [Caption] {
    var state: UInt64 = 20
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var now = 0
    return (0..<2_000).map { index in
      let start = now + (index % 3 == 0 ? 0 : random(rate.hertz * 9))
      // A millisecond at least: what is shorter cannot be written.
      let end = start + rate.hertz / 1000 + 1 + random(rate.hertz * 5)
      now = end
      return Caption(start: Frames(start), end: Frames(end), text: "Phrase \(index).")
    }
  }

  /// Milliseconds of `01:02:03.004`.
  private static func milliseconds(_ time: Substring) -> Int {
    let parts = time.split { ":.,".contains($0) }.compactMap { Int($0) }
    return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]
  }

  @Test(arguments: [44_100, 48_000, 22_050])
  func `cues are within half a millisecond of the frames and never overlap`(hertz: Int) {
    let rate = SampleRate(hertz)
    let captions = Self.captions(rate: rate)
    let text = WebVTT(title: "", language: "", captions: captions, rate: rate).text
    let times = text.split(separator: "\n").filter { $0.contains(" --> ") }.map { line in
      line.split(separator: " ").filter { $0 != "-->" }.map(Self.milliseconds)
    }
    #expect(times.count == captions.count)
    for (time, caption) in zip(times, captions) {
      // Twice the error, in parts of a frame's thousandth: at most one millisecond.
      let errors = zip(time, [caption.start, caption.end]).map { milliseconds, frames in
        2 * abs(Int64(milliseconds * hertz) - frames.count * 1000)
      }
      #expect(errors.max()! <= hertz)
      #expect(time[0] < time[1])
    }
    let isApart = zip(times, times.dropFirst()).allSatisfy { $0[1] <= $1[0] }
    #expect(isApart)
  }
}
