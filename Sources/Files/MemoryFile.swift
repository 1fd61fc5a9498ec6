internal import CFileSpace
internal import Glibc

/// A small file in memory alone, for libraries that write nothing but files.
package final class MemoryFile {
  package let descriptor: Int32

  /// - Throws: `OutputError.cannotCreate` if the system has no room for another file.
  ///
  /// - Parameter use: what it is for, as errors name it.
  package init(for use: String) throws(OutputError) {
    descriptor = file_space_in_memory()
    guard descriptor >= 0 else { throw .cannotCreate(path: use, reason: SystemError.text(errno)) }
  }

  deinit { close(descriptor) }

  /// All that was written to it.
  package var bytes: [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes {
      Pieces.read(into: $0, from: descriptor, at: 0).read
    }
    return Array(bytes[..<count])
  }

  /// - Returns: the system's number for why not all was written; zero if all was.
  package func write(_ bytes: [UInt8], at offset: Int64 = 0) -> Int32 {
    bytes.withUnsafeBytes { Pieces.write($0, to: descriptor, at: offset) }.code
  }
}
