internal import CSndfile
package import Sound

/// Reads a short sound file for the mix, by libsndfile.
package enum SoundReader {
  /// Why a sound cannot be used, in words that follow "cannot be read:".
  package struct Failure: Error, Equatable {
    package let reason: String
  }

  /// No sound is longer; what goes on for longer is a bed.
  private static let longest = 600

  /// A sound at `rate`, faded at both ends by 5 ms.
  package static func sound(at path: String, rate: SampleRate) throws -> Clip {
    var info = SF_INFO()
    guard let handle = sf_open(path, Int32(SFM_READ), &info) else {
      throw Failure(reason: reason(String(cString: sf_strerror(nil))))
    }
    defer { sf_close(handle) }
    guard (1...2).contains(info.channels) else {
      throw Failure(reason: "it has \(info.channels) channels, not one or two")
    }
    guard (4000...384_000).contains(info.samplerate), info.frames > 0 else {
      throw Failure(reason: "there is no sound in it")
    }
    guard info.frames <= sf_count_t(longest) * sf_count_t(info.samplerate) else {
      throw Failure(reason: "it is longer than \(longest / 60) minutes")
    }
    let channels = Int(info.channels)
    var pairs = [Float](repeating: 0, count: Int(info.frames) * channels)
    let read = sf_readf_float(handle, &pairs, info.frames)
    guard read == info.frames, sf_error(handle) == 0 else {
      throw Failure(reason: "it is damaged after \(read) of \(info.frames) frames")
    }
    guard pairs.allSatisfy(\.isFinite) else {
      throw Failure(reason: "it holds numbers that are no sound")
    }
    let sides = (0..<channels).map { channel in
      stride(from: channel, to: pairs.count, by: channels).map { pairs[$0] }
    }
    return try Clip(sides: sides, at: SampleRate(Int(info.samplerate)), for: rate)
  }

  /// libsndfile says of what it does not know only that it is not implemented.
  private static func reason(_ message: String) -> String {
    message.contains("System error")
      ? "there is no such file, or it may not be read"
      : "it is no sound file that libsndfile knows"
  }
}
