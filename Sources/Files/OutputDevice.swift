internal import Glibc

/// A pipe, a device or standard output: bytes are sent at once and cannot be changed later.
package final class OutputDevice {
  private let name: String
  private let descriptor: Int32
  private let isOwned: Bool

  /// Standard output.
  package init() {
    name = "standard output"
    descriptor = STDOUT_FILENO
    isOwned = false
  }

  package init(path: String) throws(OutputError) {
    name = path
    isOwned = true
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: SystemError.text(errno)) }
  }

  /// Whether the path exists and is neither a regular file nor a folder.
  package static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      && status.st_mode & S_IFMT != S_IFDIR
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  package func write(_ bytes: [UInt8]) throws(OutputError) {
    let code = bytes.withUnsafeBytes { Pieces.write($0, to: descriptor) }.code
    guard code != EPIPE else { throw .readerGone(path: name) }
    guard code == 0 else { throw .writeFailed(path: name, reason: SystemError.text(code)) }
  }
}
