internal import Clips
internal import Digests
internal import Resampling
internal import Sound
internal import Speech
internal import Synchronization
internal import Timebase

/// Length, loudness and peak of a finished clip: all that a layout and its gains need.
struct ClipMeasure: Equatable, Sendable {
  /// Frames that are in the way; what sounds beyond them is the room.
  let length: Frames
  /// Frames of samples.
  let frames: Frames
  /// LUFS; minus infinity for silence.
  let loudness: Double
  /// Highest absolute sample, full scale 1.
  let peak: Float

  init(_ clip: Clip) {
    length = clip.length
    frames = clip.frames
    loudness = clip.loudness
    peak = clip.channels.reduce(0) { $1.reduce($0) { max($0, abs($1)) } }
  }
}

/// Remembers what finished clips measure, kept with the cache of speech, so that a layout need not
/// finish clips again.
final class ClipLedger: Sendable {
  private let cache: SpeechCache
  /// Digests of voice chains: each is asked for with every phrase.
  private let chains = Mutex<[VoiceChain: String]>([:])

  /// Raise it with every change of `ClipFinisher` or `VoiceChain` that could change a length, a
  /// loudness or a peak.
  private static let generation = 1

  init(_ cache: SpeechCache) {
    self.cache = cache
  }

  /// The name of a clip in the ledger: a digest of everything that shapes its samples.
  ///
  /// - Parameters:
  ///   - segments: keys of what is spoken, in order; `nil` for what cannot be told.
  ///   - volume: how much louder than usual it is meant to be.
  /// - Returns: `nil` if one of the segments has no key.
  func key(
    of segments: [SpeechKey?], chain: VoiceChain, volume: Decibels, rate: SampleRate
  ) -> SpeechKey? {
    var form = CanonicalForm()
    form.add("clip")
    form.add(Self.generation)
    form.add(ResamplingLibrary.version)
    form.add(digest(of: chain))
    form.add("\(volume.value.bitPattern)")
    form.add(rate.hertz)
    for segment in segments {
      guard let segment else { return nil }
      form.add(segment.bytes)
    }
    return SpeechKey(fingerprint: [], request: form.bytes)
  }

  private func digest(of chain: VoiceChain) -> String {
    chains.withLock { chains in
      if let known = chains[chain] { return known }
      var form = CanonicalForm()
      form.add("\(chain)")
      chains[chain] = form.digest
      return form.digest
    }
  }

  func measure(of key: SpeechKey?) -> ClipMeasure? {
    key.flatMap { cache.record(for: $0) }.flatMap(ClipMeasure.init(bytes:))
  }

  /// Keeps what a clip measures, and measures it only if that is not known yet.
  func keep(_ measure: @autoclosure () -> ClipMeasure, for key: SpeechKey?) {
    guard let key, self.measure(of: key) == nil else { return }
    cache.keep(record: measure().bytes, for: key)
  }
}

extension ClipMeasure {
  /// Four numbers of 64 bits: two counts of frames, and the bits of loudness and peak.
  var bytes: [UInt8] {
    [
      UInt64(bitPattern: length.count), UInt64(bitPattern: frames.count), loudness.bitPattern,
      UInt64(peak.bitPattern),
    ].flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }

  /// - Returns: `nil` for anything but what `bytes` makes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    let numbers = stride(from: 0, to: 32, by: 8).map { start in
      bytes[start..<(start + 8)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    length = Frames(Int64(bitPattern: numbers[0]))
    frames = Frames(Int64(bitPattern: numbers[1]))
    loudness = Double(bitPattern: numbers[2])
    peak = Float(bitPattern: UInt32(truncatingIfNeeded: numbers[3]))
    guard length >= .zero, frames >= length, !loudness.isNaN, peak.isFinite else { return nil }
  }
}
