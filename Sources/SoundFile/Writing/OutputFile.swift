internal import CFileSpace
internal import Glibc

/// A file that appears under its name only when it is whole.
///
/// It is written beside its final place, flushed to the disk, and renamed. Until `publish` the name
/// shows what it showed before; dropped without it, nothing is left. A lock marks the temporary file
/// as in use, so that a later run can tell what a killed one left behind and clear it away.
final class OutputFile {
  let path: String
  let descriptor: Int32
  /// Where its bytes are until it is published.
  let temporary: String
  private let temporaries: TemporaryFiles
  private var isPublished = false

  /// Creates the temporary file and reserves its space.
  ///
  /// - Parameter size: the final size in bytes; a disk without room is an error at once.
  init(path: String, size: Int64, temporaries: TemporaryFiles) throws(SoundFileError) {
    // A symbolic link is followed, so that the link stays and its file is replaced.
    let final = Self.resolved(path)
    let (folder, name) = Self.split(final)
    self.path = path
    self.final = final
    self.temporaries = temporaries
    Self.clearLeftovers(of: name, in: folder)
    let created = try Self.create(name: name, folder: folder, path: path, temporaries)
    temporary = created.path
    descriptor = created.descriptor
    if size > 0 { try reserve(size) }
  }

  /// Makes sure that the disk has room for so many bytes from the beginning on; the file's size
  /// stays as it is.
  func reserve(_ size: Int64) throws(SoundFileError) {
    let code = file_space_reserve(descriptor, size)
    // A file system that cannot reserve says so, and is written to all the same.
    guard [0, EOPNOTSUPP, EINVAL, ENOSYS].contains(code) else {
      throw .writeFailed(path: path, reason: systemMessage(code))
    }
  }

  /// Its bytes at the moment.
  var size: Int64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Writes at an offset.
  func write(_ bytes: [UInt8], at offset: Int64 = 0) throws(SoundFileError) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes[done...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset) + off_t(done))
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw .writeFailed(path: path, reason: systemMessage(errno)) }
      done += wrote
    }
  }

  /// Reads back at an offset; fewer bytes only at the end.
  func read(_ count: Int, at offset: Int64) throws(SoundFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes[done...].withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(offset) + off_t(done))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .writeFailed(path: path, reason: systemMessage(errno)) }
      guard got > 0 else { break }
      done += got
    }
    return Array(bytes[..<done])
  }

  private let final: String

  deinit {
    close(descriptor)
    guard !isPublished else { return }
    unlink(temporary)
    temporaries.remove(temporary)
  }

  /// Gives back what was reserved and not used, and flushes the file to the disk.
  func complete() throws(SoundFileError) {
    guard ftruncate(descriptor, off_t(size)) == 0, fsync(descriptor) == 0 else {
      throw .writeFailed(path: path, reason: systemMessage(errno))
    }
  }

  /// Gives the complete file its name.
  func publish() throws(SoundFileError) {
    guard rename(temporary, final) == 0 else {
      throw .writeFailed(path: path, reason: systemMessage(errno))
    }
    isPublished = true
    temporaries.remove(temporary)
    // The name is part of the folder; without this a power cut could lose it.
    let folder = open(Self.split(final).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func create(
    name: String, folder: String, path: String, _ temporaries: TemporaryFiles
  ) throws(SoundFileError) -> (path: String, descriptor: Int32) {
    while true {
      let random = String(UInt64.random(in: .min ... .max), radix: 36)
      let temporary = folder + "/" + prefix(of: name) + random + suffix
      let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      var code: Int32 = 0
      let created = temporaries.create(temporary) { () -> Int32? in
        let descriptor = open(temporary, flags, 0o666)
        code = errno
        return descriptor < 0 ? nil : descriptor
      }
      guard let descriptor = created else {
        if code == EEXIST || code == EINTR { continue }
        throw .cannotCreate(path: path, reason: systemMessage(code))
      }
      // Between creating and locking, another run may have taken the file for a leftover.
      var status = stat()
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0,
        status.st_nlink > 0
      {
        return (temporary, descriptor)
      }
      close(descriptor)
      unlink(temporary)
      temporaries.remove(temporary)
    }
  }

  private static let suffix = ".partial"

  /// Long names are cut so that the temporary one fits a file system's 255 bytes.
  private static func prefix(of name: String) -> String {
    "." + String(decoding: Array(name.utf8.prefix(200)), as: UTF8.self) + "."
  }

  /// Deletes what killed runs left of this output: temporary files that nobody holds a lock on.
  private static func clearLeftovers(of name: String, in folder: String) {
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    let prefix = prefix(of: name)
    while let entry = readdir(listing) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard found.hasPrefix(prefix), found.hasSuffix(suffix),
        found.dropFirst(prefix.count).dropLast(suffix.count).allSatisfy({
          $0.isASCII && ($0.isLowercase || $0.isNumber)
        })
      else { continue }
      let path = folder + "/" + found
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }

  /// Where a path leads; a link may lead to a file that is still to be made.
  private static func resolved(_ path: String, depth: Int = 0) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard depth < 16, readlink(path, &target, Int(PATH_MAX)) > 0 else { return path }
    let end = target.firstIndex(of: 0) ?? target.endIndex
    let next = String(decoding: target[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return resolved(next.hasPrefix("/") ? next : split(path).folder + "/" + next, depth: depth + 1)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}

/// What the system calls an error.
func systemMessage(_ code: Int32) -> String {
  String(cString: strerror(code))
}
