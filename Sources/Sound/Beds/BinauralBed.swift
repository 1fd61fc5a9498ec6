internal import Timebase

/// Two sines, one for each ear, whose difference is heard as a beat.
///
/// Nothing else belongs in it: one loudspeaker, or anything that mixes the channels, destroys it.
package struct BinauralParameters: BedParameters {
  /// Frequency halfway between the two sines, in hertz.
  package let carrier: Double
  /// Difference of the two sines' frequencies, in hertz.
  package internal(set) var beat: Double

  var span: Double { 4 }
  var isMonoCompatible: Bool { false }
  var adjustment: BedAdjustment? { BedAdjustment(name: "beat", unit: "Hz", range: 1...30) }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    BinauralBed(self, rate: rate)
  }
}

struct BinauralBed: BedGenerator {
  private let left: ToneLine
  private let right: ToneLine

  init(_ parameters: BinauralParameters, rate: SampleRate) {
    let hertz = Double(rate.hertz)
    left = ToneLine(frequency: (parameters.carrier - parameters.beat / 2) / hertz, phase: 0)
    right = ToneLine(frequency: (parameters.carrier + parameters.beat / 2) / hertz, phase: 0)
  }

  func add(to block: StereoBlock, at frame: Int64) {
    left.add(to: block.left, at: frame, from: Self.level, to: Self.level)
    right.add(to: block.right, at: frame, from: Self.level, to: Self.level)
  }

  /// Amplitude of each sine, linear.
  private static let level = 0.25
}
