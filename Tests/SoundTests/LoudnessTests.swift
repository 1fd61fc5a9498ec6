import Loudness
import Sound
import Testing
import Timebase

@Suite struct LoudnessTests {
  private func sine(_ level: Double, seconds: Int = 5) -> [Float] {
    (0..<(seconds * 44_100)).map {
      Float(level * Elementary.sinCos(turns: Double($0) * 1000 / 44_100).sin)
    }
  }

  @Test func `a stereo kilohertz at -23 dBFS reads -23 LUFS (EBU Tech 3341, case 1)`() {
    let samples = sine(Decibels(-23).linear)
    var meter = LoudnessMeter(channels: 1, rate: .cd)
    meter.add(mono: samples.span)
    #expect(abs(meter.integrated - -23) < 0.1)
  }

  @Test func `one channel is measured as it is heard from two`() {
    let samples = sine(0.1)
    var mono = LoudnessMeter(channels: 1, rate: .cd)
    mono.add(mono: samples.span)
    var stereo = LoudnessMeter(channels: 2, rate: .cd)
    let block = StereoBlock()
    for start in stride(from: 0, to: samples.count - 1024, by: 1024) {
      block.clear()
      block.add(mono: samples.span, at: -start, gain: 1)
      stereo.add(block)
    }
    #expect(abs(mono.integrated - stereo.integrated) < 0.05)
  }

  @Test func `clips count by their length and their plays`() {
    var speech = SpeechLoudness()
    speech.add(loudness: -20, length: Frames(1000))
    speech.add(loudness: -20, length: Frames(3000))
    #expect(abs((speech.lufs ?? 0) - -20) < 1e-9)
    // A third of the energy of -20 LUFS, three times as long.
    speech.add(loudness: -.infinity, length: Frames(9000))
    #expect(abs((speech.lufs ?? 0) - -20) < 1e-9)
    speech.add(loudness: -10, length: Frames(4000))
    #expect(abs((speech.lufs ?? 0) - -12.596) < 0.001)
    #expect(SpeechLoudness().lufs == nil)
  }

  /// Five seconds of a sine on both channels, block by block.
  private func stereo(_ frequency: Double, level: Double, rate: SampleRate) -> LoudnessMeter {
    var meter = LoudnessMeter(channels: 2, rate: rate)
    let block = StereoBlock()
    for first in stride(from: 0, to: 5 * rate.hertz, by: StereoBlock.frames) {
      for index in 0..<StereoBlock.frames {
        let turns = Double(first + index) * frequency / Double(rate.hertz)
        block.left[index] = Float(level * Elementary.sinCos(turns: turns).sin)
        block.right[index] = block.left[index]
      }
      block.markSounding()
      meter.add(block)
    }
    return meter
  }

  @Test(arguments: [44_100, 48_000])
  func `both channels at 997 Hz and -23 dBFS read -23 LUFS, however long the window`(hertz: Int) {
    let meter = stereo(997, level: Decibels(-23).linear, rate: SampleRate(hertz))
    // EBU Tech 3341 allows 0.1 LU.
    #expect(abs(meter.integrated - -23) < 0.1)
    #expect(abs(meter.shortTerm - -23) < 0.1)
    #expect(abs(meter.momentary - -23) < 0.1)
  }

  @Test func `silence has no loudness`() {
    var meter = LoudnessMeter(channels: 1, rate: .cd)
    meter.add(mono: [Float](repeating: 0, count: 88_200).span)
    #expect(meter.integrated == -.infinity)
    #expect(LoudnessMeter(channels: 2, rate: .cd).momentary == -.infinity)
  }

  @Test func `the mean of clips is what measuring all of them in a row would say`() {
    let quiet = sine(Decibels(-25).linear, seconds: 6)
    let loud = sine(Decibels(-20).linear, seconds: 4)
    var row = LoudnessMeter(channels: 1, rate: .cd)
    var mean = SpeechLoudness()
    for samples in [quiet, loud, quiet] {
      row.add(mono: samples.span)
      var own = LoudnessMeter(channels: 1, rate: .cd)
      own.add(mono: samples.span)
      mean.add(loudness: own.integrated, length: Frames(samples.count))
    }
    // Blocks of 400 ms lie across the joins.
    #expect(abs((mean.lufs ?? 0) - row.integrated) < 0.1)
  }
}
