import Sound
import Testing

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
}
