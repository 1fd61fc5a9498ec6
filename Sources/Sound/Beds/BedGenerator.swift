internal import Timebase

/// The parameters of one kind of bed, as read from its file, and the generator made from them.
protocol BedParameters: Codable, Sendable {
  /// The figure that a script may set; `nil` when there is none.
  var adjustment: BedAdjustment? { get }
  /// Whether the effect survives mixing both channels into one.
  var isMonoCompatible: Bool { get }
  /// Seconds over which the loudness must be measured.
  var span: Double { get }
  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator
}

extension BedParameters {
  var adjustment: BedAdjustment? { nil }
  var isMonoCompatible: Bool { true }
}

/// Makes one kind of bed, block after block.
///
/// Noise, waves and events must be functions of the seed and the absolute frame. What cannot be,
/// the state of filters, has to fade within `memory`.
protocol BedGenerator {
  /// Frames, a multiple of a block, until the filters' state has decayed by 140 dB; zero for a
  /// generator without filters.
  var memory: Int { get }

  /// Resets every filter's state.
  mutating func rest()

  /// Adds the block whose first frame is `frame`; it must follow the block before it, or `rest`.
  mutating func add(to block: StereoBlock, at frame: Int64)
}

extension BedGenerator {
  var memory: Int { 0 }
  mutating func rest() {}
}
