import Assets
import Foundation
import Loudness
import Sound
import Timebase

/// What tests of bells share: the bells themselves, and readings of what they sound like.
enum BellHearing {
  static let names = Asset.all(in: "Audio/bells", ending: ".yaml").map(\.name)

  static func bell(_ name: String) throws -> BellDefinition {
    guard let asset = Asset.at("Audio/bells/\(name).yaml") else { throw Missing(name: name) }
    return try asset.decoded(as: BellDefinition.self)
  }

  struct Missing: Error {
    let name: String
  }

  /// What lies in one block.
  struct Heard {
    let left: [Float]
    let right: [Float]

    var peak: Float { (left + right).map(abs).max() ?? 0 }
  }

  /// One block of some voices; blocks may be asked for in any order.
  static func block(_ index: Int, of voices: [any BellVoice]) -> Heard {
    let block = StereoBlock()
    let scratch = StereoBlock()
    for voice in voices {
      voice.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
    }
    return withExtendedLifetime(block) { Heard(left: Array(block.left), right: Array(block.right)) }
  }

  /// A line as it is found in one block: its level on either side, and its phase against a sine of
  /// the expected frequency that runs from frame 0.
  struct Reading {
    let left: Double
    let right: Double
    let turns: Double

    var level: Double { (left * left + right * right).squareRoot() }
    /// Both sides added, at equal power.
    var mono: Double { (left + right) / 2.0.squareRoot() }
  }

  /// Reads one block by a Hann-windowed Fourier sum at `frequency`.
  static func read(
    _ index: Int, of voice: any BellVoice, at frequency: Double, rate: SampleRate = .cd
  ) -> Reading {
    let block = block(index, of: [voice])
    var sums = (left: (re: 0.0, im: 0.0), right: (re: 0.0, im: 0.0))
    for frame in 0..<StereoBlock.frames {
      let window = 0.5 - 0.5 * cos(2 * .pi * Double(frame) / 1024)
      let place = Double(index * 1024 + frame) * frequency / Double(rate.hertz)
      let angle = 2 * .pi * (place - place.rounded())
      let (re, im) = (window * cos(angle), -window * sin(angle))
      sums.left.re += Double(block.left[frame]) * re
      sums.left.im += Double(block.left[frame]) * im
      sums.right.re += Double(block.right[frame]) * re
      sums.right.im += Double(block.right[frame]) * im
    }
    return Reading(
      left: hypot(sums.left.re, sums.left.im) / 256,
      right: hypot(sums.right.re, sums.right.im) / 256,
      turns: atan2(sums.left.im + sums.right.im, sums.left.re + sums.right.re) / (2 * .pi))
  }

  /// The loudest 400 ms of some voices within blocks.
  static func loudest(
    _ voices: [any BellVoice], in blocks: Range<Int>, rate: SampleRate
  ) -> Double {
    var meter = LoudnessMeter(channels: 2, rate: rate)
    var loudest = -Double.infinity
    for index in blocks {
      let heard = block(index, of: voices)
      meter.add(left: heard.left.span, right: heard.right.span)
      loudest = max(loudest, meter.momentary)
    }
    return loudest
  }

  /// Where the sound's energy lies, in hertz: the root of its mean squared frequency.
  static func centre(of voice: any BellVoice, blocks: Range<Int>) -> Double {
    var power = 0.0
    var slope = 0.0
    for index in blocks {
      let samples = block(index, of: [voice]).left
      for (one, next) in zip(samples, samples.dropFirst()) {
        power += Double(one * one)
        slope += Double((next - one) * (next - one))
      }
    }
    return (slope / power).squareRoot() * 44_100 / (2 * .pi)
  }
}
