internal import Files
internal import Glibc

/// Reads a file from beginning to end in pieces.
enum FilePieces {
  /// - Parameter take: is given each piece, in order.
  /// - Returns: whether the whole file could be read.
  static func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let (got, code) = bytes.withUnsafeMutableBytes {
        Pieces.read(into: $0, from: descriptor)
      }
      guard code == 0 else { return false }
      guard got > 0 else { return true }
      bytes.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
    }
  }
}
