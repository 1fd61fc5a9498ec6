import Clips
import Foundation
import Sound
import Testing
import Timebase

/// The voice's chain, measured from outside: what goes in as a tone or a click, what comes out.
@Suite struct VoiceChainTests {
  private static let rate = SampleRate.cd

  private func tone(_ hertz: Double, level: Double = -30, seconds: Double = 1) -> [Float] {
    let peak = pow(10, level / 20)
    return (0..<Int(seconds * 44_100)).map {
      Float(peak * sin(2 * .pi * hertz * Double($0) / 44_100))
    }
  }

  private func peak(_ samples: some Collection<Float>) -> Double {
    20 * log10(Double(samples.map(abs).max() ?? 0))
  }

  /// What a filter does to a tone, in decibels.
  private func gain(_ filter: FilterDefinition, at hertz: Double) -> Double {
    let chain = VoiceChain(filters: [filter])
    let output = chain.channels(of: tone(hertz), rate: Self.rate)[0]
    return peak(output[22_050...]) - -30
  }

  @Test(arguments: [
    (FilterDefinition.Kind.peak, 1000.0, 6.0, 1000.0, 6.0), (.peak, 1000, -9, 1000, -9),
    (.peak, 1000, 6, 60, 0), (.lowShelf, 300, 4, 40, 4), (.lowShelf, 300, 4, 6000, 0),
    (.highShelf, 5000, -5, 15_000, -5), (.highShelf, 5000, -5, 200, 0),
    (.highPass, 80, 0, 80, -3), (.highPass, 80, 0, 40, -12.3), (.highPass, 80, 0, 2000, 0),
    (.lowPass, 9000, 0, 9000, -3), (.lowPass, 9000, 0, 300, 0),
  ])
  func `each filter does what it says`(
    kind: FilterDefinition.Kind, frequency: Double, set: Double, at: Double, heard: Double
  ) {
    let filter = FilterDefinition(kind, frequency: frequency, gain: Decibels(set))
    #expect(abs(gain(filter, at: at) - heard) < 0.35)
  }

  private static let compressor = CompressorDefinition(
    threshold: Decibels(-26), ratio: 2.5, knee: Decibels(6), detector: 0.01, attack: 0.008,
    release: 0.16)

  /// A sine's effective value lies 3 dB under its peak.
  @Test(arguments: [(-40.0, 0.0), (-23, -0.45), (-13, -6), (-3, -12)])
  func `the compressor holds to its curve`(level: Double, change: Double) {
    var samples = tone(1000, level: level)
    Self.compressor.apply(to: &samples, rate: Self.rate)
    #expect(abs(peak(samples[22_050...]) - level - change) < 0.25)
  }

  @Test func `it takes hold within its attack and lets go within its release`() {
    var samples = tone(1000, level: -40) + tone(1000, level: -10) + tone(1000, level: -40)
    Self.compressor.apply(to: &samples, rate: Self.rate)
    let early = peak(samples[44_100..<44_200])
    let held = peak(samples[80_000..<88_000])
    #expect(early - held > 5)
    #expect(peak(samples[46_000..<46_500]) - held < 0.5)
    #expect(-40 - peak(samples[88_400..<88_600]) > 5)
    #expect(abs(peak(samples[120_000...]) - -40) < 0.1)
  }

  private static let room = RoomDefinition(
    size: 0.4, decay: 0.63, damping: 0.35, predelay: 0.006, wet: Decibels(0))

  @Test func `a room leaves the direct sound as it is, answers later and dies away`() {
    let click: [Float] = [1] + [Float](repeating: 0, count: 400)
    let channels = VoiceChain(room: Self.room).channels(of: click, rate: Self.rate)
    #expect(channels.count == 2 && channels[0].count == channels[1].count)
    #expect(channels[0][0] == 1 && channels[1][0] == 1)
    // 6 ms and the shortest comb, 1116 frames at 0.4 of its size.
    #expect(channels[0][1..<700].allSatisfy { $0 == 0 })
    #expect(channels[0].suffix(10).allSatisfy { abs($0) < 1e-6 })
    #expect(channels[0] != channels[1])
  }

  @Test func `its low tones are 60 dB down when it says`() {
    let click: [Float] = [1]
    let soft = RoomDefinition(size: 0.4, decay: 0.63, damping: 0, predelay: 0, wet: Decibels(0))
    let left = VoiceChain(room: soft).channels(of: click, rate: Self.rate)[0]
    func level(_ second: Double) -> Double {
      let start = Int(second * 44_100)
      let power = left[start..<(start + 1500)].reduce(0.0) { $0 + Double($1) * Double($1) }
      return 10 * log10(power / 1500)
    }
    // Slope between a tenth and four tenths of the way.
    let fall = level(0.1 * soft.t60) - level(0.4 * soft.t60)
    #expect(abs(fall / 0.3 - 60) < 9)
  }

  @Test func `in mono the room has no deeper hole than 6 dB`() {
    let noise = CounterNoise(seed: 3)
    let input = (0..<88_200).map { noise.sample(at: Int64($0)) * 0.1 }
    let channels = VoiceChain(room: Self.room).channels(of: input, rate: Self.rate)
    for centre in [100.0, 200, 400, 800, 1600, 3200, 6400] {
      func power(_ samples: [Float]) -> Double {
        var band = BandPass(q: 4)
        band.tune(to: centre, rate: Self.rate)
        return samples.reduce(0.0) {
          let heard = Double(band.next($1))
          return $0 + heard * heard
        }
      }
      let mono = zip(channels[0], channels[1]).map { ($0 + $1) / 2 }
      let sides = (power(channels[0]) + power(channels[1])) / 2
      #expect(10 * log10(power(mono) / sides) > -6)
    }
  }

  @Test func `a clip is as long as its words; the room sounds on beyond`() throws {
    let finisher = ClipFinisher(chain: VoiceChain(room: Self.room), rate: Self.rate)
    let dry = ClipFinisher(chain: .dry, rate: Self.rate)
    let words = tone(300)
    let clip = try finisher.clip(from: words, at: Self.rate)
    let plain = try dry.clip(from: words, at: Self.rate)
    #expect(clip.length == plain.length)
    #expect(clip.channels.count == 2 && plain.channels.count == 1)
    #expect(clip.frames > clip.length && plain.frames == plain.length)
    #expect(abs(clip.loudness - plain.loudness) < 0.3)
  }
}
