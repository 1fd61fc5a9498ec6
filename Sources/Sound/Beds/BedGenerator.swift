/// The figures of one kind of bed, and how they become sound.
protocol BedFigures: Codable, Sendable {
  var adjustment: BedAdjustment? { get }
  var survivesMono: Bool { get }
  /// Seconds over which its loudness must be listened to.
  var span: Double { get }
  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator
}

extension BedFigures {
  var adjustment: BedAdjustment? { nil }
  var survivesMono: Bool { true }
}

/// Makes one kind of bed, block after block.
///
/// Noise, waves and events must be functions of the seed and the absolute frame. What cannot be,
/// the state of filters, has to fade within `memory`.
protocol BedGenerator {
  /// Frames, a multiple of a block, until no trace is left (-140 dB) of the state of its filters;
  /// zero when it has none.
  var memory: Int { get }

  /// Puts every filter to rest.
  mutating func rest()

  /// Adds the block whose first frame is `frame`, which follows on the block before it, or on rest.
  mutating func add(to block: StereoBlock, at frame: Int64)
}

extension BedGenerator {
  var memory: Int { 0 }
  mutating func rest() {}
}
