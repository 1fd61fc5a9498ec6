import Loudness
import Sound
import Testing
import Timebase

@Suite struct ShortSoundMeterTests {
  /// Noise on both channels that grows louder all the time, so that its last seconds are its loudest.
  private func swelling(frames: Int) -> (left: [Float], right: [Float]) {
    let (left, right) = (CounterNoise(seed: 1), CounterNoise(seed: 2))
    let level = { (index: Int) in 0.4 * Float(index) / Float(frames) }
    return (
      (0..<frames).map { left.sample(at: Int64($0)) * level($0) },
      (0..<frames).map { right.sample(at: Int64($0)) * level($0) / 2 }
    )
  }

  @Test(arguments: [22_050, 44_100, 48_000, 96_000])
  func `three seconds read what libebur128 reads, at every rate`(hertz: Int) {
    let rate = SampleRate(hertz)
    let sound = swelling(frames: 4 * hertz)
    var own = ShortSoundMeter(rate: rate)
    own.add(left: sound.left.span, right: sound.right.span)
    var other = LoudnessMeter(channels: 2, rate: rate)
    other.add(left: sound.left.span, right: sound.right.span)
    #expect(abs(own.loudest(seconds: 3) - other.shortTerm) < 1e-9)
  }

  @Test(arguments: [0.15, 0.3, 1.37, 5.0])
  func `a whole sound reads what libebur128 reads with silence around it`(seconds: Double) {
    let sound = swelling(frames: Int(seconds * 44_100))
    var other = LoudnessMeter(channels: 2, rate: .cd)
    let air = [Float](repeating: 0, count: 17_640)
    for (left, right) in [(air, air), (sound.left, sound.right), (air, air), (air, air)] {
      other.add(left: left.span, right: right.span)
    }
    let own = ShortSoundMeter.loudness(of: [sound.left, sound.right], rate: .cd)
    // libebur128 counts blocks in steps of 0.1 LU.
    #expect(abs(own - other.integrated) < 0.06)
  }

  @Test func `pauses between words do not count`() {
    let word = swelling(frames: 44_100).left
    let pause = [Float](repeating: 0, count: 132_300)
    let once = ShortSoundMeter.loudness(of: [word], rate: .cd)
    let twice = ShortSoundMeter.loudness(of: [word + pause + word], rate: .cd)
    // Blocks of 400 ms at the words' ends are partly silence.
    #expect(abs(once - twice) < 0.1)
  }

  @Test func `one channel is measured as it is heard from two`() {
    let sound = swelling(frames: 30_000).left
    let mono = ShortSoundMeter.loudness(of: [sound], rate: .cd)
    #expect(mono == ShortSoundMeter.loudness(of: [sound, sound], rate: .cd))
  }

  @Test func `however it is cut, a sound reads the same`() {
    let sound = swelling(frames: 50_000)
    var pieces = ShortSoundMeter(rate: .cd)
    for start in stride(from: 0, to: 50_000, by: 777) {
      let range = start..<min(50_000, start + 777)
      let (left, right) = (Array(sound.left[range]), Array(sound.right[range]))
      pieces.add(left: left.span, right: right.span)
    }
    let whole = ShortSoundMeter.loudness(of: [sound.left, sound.right], rate: .cd)
    #expect(pieces.integrated == whole)
  }

  @Test func `silence has no loudness, and nor has nothing`() {
    let silence = [Float](repeating: 0, count: 44_100)
    #expect(ShortSoundMeter.loudness(of: [silence], rate: .cd) == -.infinity)
    #expect(ShortSoundMeter.loudness(of: [], rate: .cd) == -.infinity)
    #expect(ShortSoundMeter(rate: .cd).loudest(seconds: 3) == -.infinity)
  }
}
