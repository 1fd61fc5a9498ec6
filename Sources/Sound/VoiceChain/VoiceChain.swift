/// What is done to a voice once it is spoken: filters, an even level, a small room.
///
/// Applied once to each clip, never while mixing.
package struct VoiceChain: Codable, Hashable, Sendable {
  package let filters: [FilterDefinition]
  package let compressor: CompressorDefinition?
  package let room: RoomDefinition?

  package init(
    filters: [FilterDefinition] = [], compressor: CompressorDefinition? = nil,
    room: RoomDefinition? = nil
  ) {
    self.filters = filters
    self.compressor = compressor
    self.room = room
  }

  /// No chain at all.
  package static let dry = VoiceChain()

  /// - Parameter samples: one channel at `rate`.
  /// - Returns: one channel, or two where there is a room; the room's sound goes on after the voice.
  package func channels(of samples: consuming [Float], rate: SampleRate) -> [[Float]] {
    // Given away by its owner, it is changed where it lies.
    var voice = consume samples
    var biquads = filters.map { $0.biquad(at: rate) }
    biquads.apply(to: &voice)
    compressor?.apply(to: &voice, rate: rate)
    guard let room else { return [voice] }
    let (left, right) = room.stereo(voice, rate: rate)
    return [left, right]
  }
}
