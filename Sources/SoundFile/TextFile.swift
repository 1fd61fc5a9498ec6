internal import Glibc

/// A text beside a track: it, too, appears whole or not at all.
package enum TextFile {
  /// - Parameters:
  ///   - path: a file, or a device or pipe, which is written to as it is.
  ///   - temporaries: forget the file again when it has its name.
  package static func write(
    _ text: String, to path: String, temporaries: TemporaryFiles
  ) throws(SoundFileError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG,
      status.st_mode & S_IFMT != S_IFDIR
    {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw .cannotCreate(path: path, reason: systemMessage(errno))
      }
      defer { close(descriptor) }
      try write(text, to: descriptor, path: path)
      return
    }
    let file = try OutputFile(path: path, size: Int64(text.utf8.count), temporaries: temporaries)
    try write(text, to: file.descriptor, path: path)
    try file.publish()
  }

  private static func write(
    _ text: String, to descriptor: Int32, path: String
  ) throws(SoundFileError) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { raw in
        let rest = UnsafeRawBufferPointer(rebasing: raw[done...])
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw .writeFailed(path: path, reason: systemMessage(errno)) }
      done += wrote
    }
  }
}
