package import Files
internal import Glibc
package import Timebase

/// The destination of a track.
package enum Output: Hashable, Sendable {
  case standardOutput
  case path(String)

  /// Whether it cannot be seeked, so that it gets only what is known from the start.
  package var isStream: Bool {
    switch self {
    case .standardOutput: true
    case .path(let path): OutputDevice.isDevice(path)
    }
  }

  /// Opens the destination for a track of known length.
  ///
  /// - Parameter publication: gives a file its name when it is complete.
  package func open(
    _ encoding: Encoding, metadata: Metadata = Metadata(), length: Frames,
    in publication: Publication
  ) throws(OutputError) -> any FrameSink {
    switch self {
    case .standardOutput: return try Self.stream(to: nil, encoding, metadata, length)
    case .path(let path) where isStream:
      return try Self.stream(to: path, encoding, metadata, length)
    case .path(let path):
      return try SoundFileWriter(
        path: path, encoding: encoding, metadata: metadata, length: length, in: publication)
    }
  }

  private static func stream(
    to path: String?, _ encoding: Encoding, _ metadata: Metadata, _ length: Frames
  ) throws(OutputError) -> any FrameSink {
    guard encoding.format != .wav else {
      return try WAVStream(to: path, encoding: encoding, length: length)
    }
    return try EncodedStream(to: path, encoding: encoding, metadata: metadata, length: length)
  }
}
