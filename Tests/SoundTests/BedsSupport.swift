import Assets
import Foundation
import Sound
import Testing
import Timebase

/// Beds of the product, rendered for a look at them.
enum Beds {
  static let all = [
    "binaural", "brown", "drone", "isochronic", "ocean", "pink", "rain", "room", "tanpura", "wind",
  ]
  /// Those with filters, whose state must not be heard.
  static let noisy = ["brown", "ocean", "pink", "rain", "room", "wind"]

  static func definition(_ name: String) throws -> BedDefinition {
    try #require(Asset.at("Audio/beds/\(name).yaml")).decoded(as: BedDefinition.self)
  }

  static func render(
    _ definition: BedDefinition, blocks: some Sequence<Int>, seed: UInt64 = 7,
    rate: SampleRate = .cd
  ) -> (left: [Float], right: [Float]) {
    let bed = Bed(definition, seed: seed, rate: rate)
    let block = StereoBlock()
    var sound = (left: [Float](), right: [Float]())
    for index in blocks {
      block.clear()
      bed.fill(block, at: Frames(index * StereoBlock.frames))
      sound.left += block.left
      sound.right += block.right
    }
    return sound
  }

  static func render(
    _ name: String, blocks: some Sequence<Int>, seed: UInt64 = 7
  ) throws -> (left: [Float], right: [Float]) {
    try render(definition(name), blocks: blocks, seed: seed)
  }

  /// As many blocks as `seconds` need at 44.1 kHz.
  static func blocks(seconds: Double) -> Range<Int> {
    0..<Int((seconds * 44_100 / 1024).rounded(.up))
  }
}

/// What is in a sound at which frequency, read with nothing of ours.
enum Spectrum {
  /// The amplitude of a steady sine at `frequency` hertz, through a Hann window.
  static func amplitude(
    of samples: some Collection<Float>, at frequency: Double, rate: Double = 44_100
  ) -> Double {
    var real = 0.0
    var imaginary = 0.0
    var weight = 0.0
    for (index, sample) in samples.enumerated() {
      let window = 0.5 - 0.5 * cos(2 * .pi * (Double(index) + 0.5) / Double(samples.count))
      let angle = 2 * .pi * frequency * Double(index) / rate
      real += window * Double(sample) * cos(angle)
      imaginary += window * Double(sample) * sin(angle)
      weight += window
    }
    return (frequency == 0 ? 1 : 2) * (real * real + imaginary * imaginary).squareRoot() / weight
  }

  static let size = 8192

  /// The mean power in each of 4096 bins, over windows that overlap by half.
  static func power(of samples: [Float]) -> [Double] {
    var sum = [Double](repeating: 0, count: size / 2)
    for start in stride(from: 0, through: samples.count - size, by: size / 2) {
      var real = (0..<size).map { index in
        Double(samples[start + index]) * (0.5 - 0.5 * cos(2 * .pi * Double(index) / Double(size)))
      }
      var imaginary = [Double](repeating: 0, count: size)
      transform(&real, &imaginary)
      for bin in sum.indices {
        sum[bin] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin]
      }
    }
    return sum
  }

  /// The power between two frequencies in hertz, in decibels.
  static func level(_ power: [Double], from: Double, to: Double, rate: Double = 44_100) -> Double {
    let bins = power.indices.filter {
      (from..<to).contains(Double($0) * rate / Double(size))
    }
    return 10 * log10(bins.reduce(0) { $0 + power[$1] })
  }

  /// The fast Fourier transform of Cooley and Tukey, in place.
  private static func transform(_ real: inout [Double], _ imaginary: inout [Double]) {
    var target = 0
    for index in 1..<size {
      var bit = size / 2
      while target & bit != 0 {
        target ^= bit
        bit /= 2
      }
      target |= bit
      if index < target {
        real.swapAt(index, target)
        imaginary.swapAt(index, target)
      }
    }
    var half = 1
    while half < size {
      for place in 0..<half {
        let angle = .pi * Double(place) / Double(half)
        let turn = (cos(angle), -sin(angle))
        for low in stride(from: place, to: size, by: 2 * half) {
          let high = low + half
          let x = real[high] * turn.0 - imaginary[high] * turn.1
          let y = real[high] * turn.1 + imaginary[high] * turn.0
          real[high] = real[low] - x
          imaginary[high] = imaginary[low] - y
          real[low] += x
          imaginary[low] += y
        }
      }
      half *= 2
    }
  }
}
