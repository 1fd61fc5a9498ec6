package import Timebase

/// The processing of a voice once it is spoken: filters, compressor, room.
///
/// Applied once to each clip, never while mixing.
package struct VoiceChain: Codable, Hashable, Sendable {
  /// Filters, applied in order.
  package let filters: [FilterDefinition]
  /// Compressor after the filters; `nil` for none.
  package let compressor: CompressorDefinition?
  /// Room after the compressor; `nil` for none.
  package let room: RoomDefinition?

  package init(
    filters: [FilterDefinition] = [], compressor: CompressorDefinition? = nil,
    room: RoomDefinition? = nil
  ) {
    self.filters = filters
    self.compressor = compressor
    self.room = room
  }

  /// A chain that changes nothing.
  package static let dry = VoiceChain()

  /// Processes a whole clip.
  ///
  /// - Parameter samples: one channel at `rate`.
  /// - Returns: one channel, or two where there is a room; the reverberation goes on after the
  ///   voice.
  package func channels(of samples: consuming [Float], rate: SampleRate) -> [[Float]] {
    // As the array is consumed, it is changed in place.
    var voice = consume samples
    var biquads = filters.map { $0.biquad(at: rate) }
    biquads.apply(to: &voice)
    compressor?.apply(to: &voice, rate: rate)
    guard let room else { return [voice] }
    let (left, right) = room.stereo(voice, rate: rate)
    return [left, right]
  }
}
