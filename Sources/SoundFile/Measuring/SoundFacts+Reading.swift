internal import CSndfile
internal import Glibc
internal import Loudness
package import Processes
internal import Timebase

extension SoundFacts {
  /// Decodes and measures a file.
  ///
  /// - Throws: `SoundStream.Failure` if it cannot be read or decoded.
  ///
  /// - Parameter program: path of this program, which is started again as a decoder.
  package init(
    ofFile path: String, program: String, in scope: JobScope
  ) throws(SoundStream.Failure) {
    let stream = try SoundStream(ofTrack: path, program: program, in: scope)
    guard (1...2).contains(stream.channels) else {
      throw SoundStream.Failure(reason: "it has \(stream.channels) channels")
    }
    var meter = ProgrammeMeter(
      format: PCMFormat(channels: stream.channels, samples: .float32), rate: stream.rate)
    var power = PowerMeter(channels: stream.channels, rate: stream.rate)
    while stream.left > 0 {
      let samples = try stream.next(Self.piece)
      meter.add(samples)
      power.add(samples)
    }
    var status = stat()
    let bytes = stat(path, &status) == 0 ? Int64(status.st_size) : 0
    power.finish()
    let format = stream.isBroadcast ? FileFormat.bwf : Self.format(stream.format)
    self.init(
      format: format, rate: stream.rate, channels: stream.channels,
      bits: Self.bits(stream.format), length: Frames(stream.length), bytes: bytes,
      programme: meter.finish(), rms: power.rms, floor: power.floor, head: power.head,
      tail: power.tail)
    tagBytes = format == .mp3 ? Self.tagBytes(path) : 0
  }

  private static let piece = 16_384

  private static func tagBytes(_ path: String) -> Int64 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    return ID3Header.size(of: descriptor)
  }

  private static func format(_ number: UInt32) -> FileFormat? {
    switch (Int(number) & SF_FORMAT_TYPEMASK, Int(number) & SF_FORMAT_SUBMASK) {
    case (SF_FORMAT_WAV, _), (SF_FORMAT_WAVEX, _): .wav
    case (SF_FORMAT_RF64, _): .rf64
    case (SF_FORMAT_W64, _): .w64
    case (SF_FORMAT_AIFF, _): .aiff
    case (SF_FORMAT_CAF, _): .caf
    case (SF_FORMAT_FLAC, _): .flac
    case (SF_FORMAT_OGG, SF_FORMAT_OPUS): .opus
    case (SF_FORMAT_OGG, SF_FORMAT_VORBIS): .ogg
    case (SF_FORMAT_MPEG, SF_FORMAT_MPEG_LAYER_III): .mp3
    default: nil
    }
  }

  private static func bits(_ number: UInt32) -> Int? {
    switch Int(number) & SF_FORMAT_SUBMASK {
    case SF_FORMAT_PCM_16: 16
    case SF_FORMAT_PCM_24: 24
    case SF_FORMAT_PCM_32, SF_FORMAT_FLOAT: 32
    default: nil
    }
  }
}
