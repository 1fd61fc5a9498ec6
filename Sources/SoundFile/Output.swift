internal import Glibc
package import Sound

/// Where a track is wanted.
package enum Output: Hashable, Sendable {
  case standardOutput
  case path(String)

  /// Opens it for a track of a known length.
  package func open(
    rate: SampleRate, length: Frames, temporaries: TemporaryFiles
  ) throws(SoundFileError) -> any FrameSink {
    switch self {
    case .standardOutput:
      return try WAVStream(toStandardOutput: rate, length: length)
    case .path(let path):
      var status = stat()
      guard stat(path, &status) == 0 else {
        return try WAVFile(path: path, rate: rate, length: length, temporaries: temporaries)
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw .cannotCreate(path: path, reason: "it is a folder; name a file in it")
      case S_IFREG:
        return try WAVFile(path: path, rate: rate, length: length, temporaries: temporaries)
      default: return try WAVStream(device: path, rate: rate, length: length)
      }
    }
  }
}
