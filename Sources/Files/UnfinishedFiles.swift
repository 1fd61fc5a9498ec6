internal import Glibc

/// The temporary files of one output: in its folder, named after it, and locked while being
/// written.
///
/// The lock distinguishes files of a running process from those that a killed one left.
struct UnfinishedFiles {
  private let folder: String
  private let prefix: String
  private static let suffix = ".partial"

  init(of target: OutputTarget) {
    folder = target.folder
    // Long names are cut so that the temporary name fits into 255 bytes.
    prefix = "." + String(decoding: Array(target.name.utf8.prefix(200)), as: UTF8.self) + "."
  }

  /// Creates a temporary file and locks it.
  func create(
    for path: String, _ owner: any TemporaryOwner
  ) throws(OutputError) -> (path: String, descriptor: Int32) {
    while true {
      let random = String(UInt64.random(in: .min ... .max), radix: 36)
      let temporary = folder + "/" + prefix + random + Self.suffix
      let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      var code: Int32 = 0
      let created: Int32?
      do {
        created = try owner.createTemporary(temporary) { () -> Int32? in
          let descriptor = open(temporary, flags, 0o666)
          code = errno
          return descriptor < 0 ? nil : descriptor
        }
      } catch {
        throw .cancelled
      }
      guard let descriptor = created else {
        if code == EEXIST || code == EINTR { continue }
        throw .cannotCreate(path: path, reason: SystemError.text(code))
      }
      if FileLock.acquire(descriptor) { return (temporary, descriptor) }
      close(descriptor)
      unlink(temporary)
      owner.releaseTemporary(temporary)
    }
  }

  /// Deletes temporary files of this output, and of the files beside it, that no process has
  /// locked.
  func clearLeftovers() {
    // Names of files beside it begin with its own, up to the ending.
    let name = prefix.dropLast()
    let ending = name.dropFirst(2).lastIndex(of: ".")
    let family = ending.map { String(name[...$0]) } ?? prefix
    Self.clearLeftovers(in: folder) { $0.hasPrefix(family) }
  }

  /// - Parameter isMeant: whether to delete a file, given its name without the random part.
  static func clearLeftovers(in folder: String, _ isMeant: (Substring) -> Bool) {
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard found.hasSuffix(suffix) else { continue }
      let stem = found.dropLast(suffix.count)
      let random = stem.reversed().prefix { $0.isASCII && ($0.isLowercase || $0.isNumber) }.count
      guard random > 0, isMeant(stem.dropLast(random)) else { continue }
      let path = folder + "/" + found
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if FileLock.acquireLeftover(descriptor) { unlink(path) }
      close(descriptor)
    }
  }
}
