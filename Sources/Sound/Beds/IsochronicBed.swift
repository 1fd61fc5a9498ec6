package import Timebase

/// A soft tone that pulses at an even pace.
package struct IsochronicParameters: BedParameters {
  /// Frequency of the tone, in hertz.
  package let carrier: Double
  /// Pulses per second, in hertz.
  package internal(set) var beat: Double
  /// Share of each pulse's period during which the tone sounds, 0 to 1.
  package let duty: Double
  /// Duration of each raised-cosine edge, in seconds.
  package let edge: Double
  /// How far the level falls between pulses.
  package let depth: Decibels

  var span: Double { 6 }
  var adjustment: BedAdjustment? { BedAdjustment(name: "beat", unit: "Hz", range: 1...30) }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    IsochronicBed(self, rate: rate)
  }
}

struct IsochronicBed: BedGenerator {
  private let carrier: ToneLine
  /// Pulses per frame.
  private let beat: Double
  private let duty: Double
  /// Duration of an edge, in periods of the pulse.
  private let edge: Double
  private let floor: Double
  private let scratch = StereoBlock()

  /// Frames between two values of the gate, which is linear between them.
  private static let step = 32

  init(_ parameters: IsochronicParameters, rate: SampleRate) {
    carrier = ToneLine(frequency: parameters.carrier / Double(rate.hertz), phase: 0)
    beat = parameters.beat / Double(rate.hertz)
    duty = parameters.duty
    // Fast beats leave no room for long edges.
    edge = min(parameters.edge * parameters.beat, parameters.duty / 2, (1 - parameters.duty) / 2)
    floor = Decibels(-parameters.depth.value).linear
  }

  func add(to block: StereoBlock, at frame: Int64) {
    scratch.left.update(repeating: 0)
    carrier.add(to: scratch.left, at: frame, from: Self.level, to: Self.level)
    var from = gate(at: frame)
    for start in stride(from: 0, to: StereoBlock.frames, by: Self.step) {
      let to = gate(at: frame + Int64(start + Self.step))
      let slope = Float((to - from) / Double(Self.step))
      for index in 0..<Self.step {
        let sample = scratch.left[start + index] * (Float(from) + slope * Float(index))
        block.left[start + index] += sample
        block.right[start + index] += sample
      }
      from = to
    }
  }

  /// Linear gain of the gate: from the floor to one.
  private func gate(at frame: Int64) -> Double {
    let turns = beat * Double(frame)
    let phase = turns - turns.rounded(.down)
    let open = min(
      Elementary.raisedCosine(phase / edge), Elementary.raisedCosine((duty - phase) / edge))
    return floor + (1 - floor) * open
  }

  private static let level = 0.25
}
