internal import CFileSpace
internal import Glibc

/// A file that appears under its name only when it is complete.
///
/// It is written beside its final place, flushed to the disk, and renamed. Until `commit` the name
/// shows what it showed before; dropped without it, nothing is left. A lock marks the temporary file
/// as in use, so that a later run can tell what a killed one left behind and clear it away.
package final class OutputFile {
  package let path: String
  private let target: OutputTarget
  package let descriptor: Int32
  /// Path of the temporary file, which holds the bytes until it is published.
  let temporary: String
  private let owner: any TemporaryOwner
  private var isCommitted = false

  /// Creates the temporary file and reserves its space.
  ///
  /// - Parameter size: the final size in bytes; a disk without room is an error at once.
  init(path: String, size: Int64, owner: any TemporaryOwner) throws(OutputError) {
    target = try OutputTarget(path)
    self.path = path
    self.owner = owner
    let unfinished = UnfinishedFiles(of: target)
    unfinished.clearLeftovers()
    (temporary, descriptor) = try unfinished.create(for: path, owner)
    // Takes over the permissions of the file it replaces.
    if let mode = target.mode { fchmod(descriptor, mode) }
    if size > 0 { try reserve(size) }
  }

  /// Reserves disk space for `size` bytes from the file's beginning; its length stays the same.
  ///
  /// File systems that cannot reserve space are written to all the same.
  func reserve(_ size: Int64) throws(OutputError) {
    let code = file_space_reserve(descriptor, size)
    guard code != 0, ![EOPNOTSUPP, EINVAL, ENOSYS].contains(code) else { return }
    throw .writeFailed(path: path, reason: SystemError.text(code))
  }

  /// Repeats a system call while signals interrupt it.
  private func insist(_ call: () -> Int32) throws(OutputError) {
    while call() != 0 {
      if errno != EINTR { throw .writeFailed(path: path, reason: SystemError.text(errno)) }
    }
  }

  /// Current size, in bytes.
  package var size: Int64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Writes at an offset in bytes.
  package func write(_ bytes: [UInt8], at offset: Int64 = 0) throws(OutputError) {
    let code = bytes.withUnsafeBytes { Pieces.write($0, to: descriptor, at: offset) }.code
    guard code == 0 else { throw .writeFailed(path: path, reason: SystemError.text(code)) }
  }

  /// Reads `count` bytes at an offset; fewer only at the end.
  package func read(_ count: Int, at offset: Int64) throws(OutputError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let (done, code) = bytes.withUnsafeMutableBytes {
      Pieces.read(into: $0, from: descriptor, at: offset)
    }
    guard code == 0 else { throw .writeFailed(path: path, reason: SystemError.text(code)) }
    return Array(bytes[..<done])
  }

  deinit {
    close(descriptor)
    guard !isCommitted else { return }
    unlink(temporary)
    owner.releaseTemporary(temporary)
  }

  /// Releases reserved space that was not used, and flushes the file to the disk.
  package func complete() throws(OutputError) {
    let size = size
    try insist { ftruncate(descriptor, off_t(size)) }
    try insist { fsync(descriptor) }
  }

  /// Renames the complete file to its final name.
  func commit() throws(OutputError) {
    guard rename(temporary, target.path) == 0 else {
      throw .writeFailed(path: path, reason: SystemError.text(errno))
    }
    isCommitted = true
    owner.releaseTemporary(temporary)
    // The name belongs to the folder, which must be flushed, too: a power cut could lose it.
    let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
