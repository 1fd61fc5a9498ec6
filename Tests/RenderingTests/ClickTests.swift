import MeditationScript
import Pacing
import Rendering
import Testing
import Timebase

/// A click is one step far larger than any around it.
@Suite struct ClickTests {
  private static let text = """
    [ambience:"brown"]
    [bell:"2"; gap:"3s"]

    Let the breath come. [breathe:"2-1-3"; times:"2"; cue:"both"] (Softly)[vol:"soft"; rate:"slow"] now.

    [ambience:"drone"]

    Rest. [breathe:"2-2"; times:"1"; cue:"ticks"] [bell; kind:"small"; touch:"rub"]

    [ambience:"none"]

    (And listen.)[whisper] [10s]

    [bell; ring:"out"; kind:"tingsha"]
    """

  /// Places where a step is more than two and a half times the largest within 5 ms of it.
  ///
  /// - Parameter samples: one channel at 22 050 Hz.
  private func clicks(in samples: [Int32]) -> [Int] {
    let steps = zip(samples, samples.dropFirst()).map { abs(Int32($0) - Int32($1)) }
    let reach = 110
    return steps.indices.filter { index in
      let step = steps[index]
      guard step > 130, index >= reach, index + reach < steps.count else { return false }
      let before = steps[(index - reach)..<(index - 3)].max() ?? 0
      let after = steps[(index + 4)...(index + reach)].max() ?? 0
      return 2 * step > 5 * max(before, after)
    }
  }

  @Test func `nothing clicks in a track with everything in it`() throws {
    let samples = try samples(try track(Self.text, quickRequest()))
    for channel in 0...1 {
      let side = stride(from: channel, to: samples.count, by: 2).map { samples[$0] }
      #expect(clicks(in: side) == [])
    }
  }

  @Test func `the detector hears a click of a hundredth of full scale in a tone`() {
    var tone = (0..<4000).map { Int32(3000 * Elementary.sinCos(turns: Double($0) / 100).sin) }
    #expect(clicks(in: tone) == [])
    for index in 2000..<4000 { tone[index] += 700 }
    #expect(clicks(in: tone) == [1999])
  }
}
