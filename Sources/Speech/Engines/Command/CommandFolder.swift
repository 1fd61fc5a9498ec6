internal import Files
internal import Glibc
internal import Synchronization

/// A folder of one run's own, for nobody else to look into, gone when the run is.
///
/// A lock marks it as in use, so that a later run can tell what a killed one left behind and clear it
/// away.
final class CommandFolder {
  let path: String
  private let lock: Descriptor

  /// A WAV file of an answer at most, in bytes.
  static let limit = 256 << 20
  private static let prefix = "render-meditation."
  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW

  /// - Parameter parent: where temporary files go.
  init(in parent: String) throws(CommandFailure) {
    Self.clearLeftovers(in: parent)
    let made = try Self.make(in: parent)
    path = made.path
    lock = made.lock
    mkdir(sounds, 0o700)
    Self.all.withLock { _ = $0.insert(path) }
  }

  private struct Made: ~Copyable {
    let path: String
    let lock: Descriptor
  }

  private static func make(in parent: String) throws(CommandFailure) -> Made {
    while true {
      var template = Array((parent + "/" + prefix + "XXXXXX").utf8CString)
      // 0700, whatever the mask.
      guard mkdtemp(&template) != nil else {
        throw .noResources(reason: "\(parent): \(SystemError.text(errno))")
      }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard let lock = Descriptor(path, flags) else {
        let code = errno
        // Until it is locked, another run may take the folder for a leftover, and delete it.
        if code == ENOENT { continue }
        rmdir(path)
        throw .noResources(reason: "\(path): \(SystemError.text(code))")
      }
      if FileLock.acquire(lock.number) { return Made(path: path, lock: lock) }
    }
  }

  /// Removes what killed runs of this user left: folders that nobody holds a lock on.
  private static func clearLeftovers(in parent: String) {
    guard let folder = Descriptor(parent, O_RDONLY | O_DIRECTORY) else { return }
    for name in folder.names ?? [] {
      guard name.hasPrefix(prefix), let old = Descriptor(name, in: folder.number, flags),
        old.status?.st_uid == geteuid(), FileLock.acquireLeftover(old.number)
      else { continue }
      remove(name, in: folder.number)
    }
  }

  deinit {
    Self.remove(path, in: AT_FDCWD)
    Self.all.withLock { _ = $0.remove(path) }
  }

  /// Every folder there is just now.
  private static let all = Mutex<Set<String>>([])

  /// Removes them all, for a process that is about to end.
  static func removeAll() {
    for path in all.withLock({ $0 }) { remove(path, in: AT_FDCWD) }
  }

  /// Removes a file or a folder with all that is in it; no link is followed.
  private static func remove(_ name: String, in folder: Int32) {
    guard unlinkat(folder, name, 0) != 0 else { return }
    if let inner = Descriptor(name, in: folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) {
      for name in inner.names ?? [] { remove(name, in: inner.number) }
    }
    unlinkat(folder, name, AT_REMOVEDIR)
  }

  /// Where one sound goes.
  var sound: String { path + "/speech.wav" }
  /// Where many sounds go.
  var sounds: String { path + "/sounds" }

  /// The sounds in their folder, in order.
  var names: [String] {
    guard let folder = Descriptor(sounds, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return [] }
    return (folder.names ?? []).filter { $0.lowercased().hasSuffix(".wav") }
      .sorted { NaturalOrder($0) < NaturalOrder($1) }
  }

  /// What stands in a file that the program made.
  static func bytes(ofFile path: String) throws(CommandFailure) -> [UInt8] {
    // A pipe or device of that name would be waited for.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    guard let file = Descriptor(path, flags), let status = file.status, status.isFile else {
      throw .rubbish(reason: "it left no file with its sound")
    }
    guard status.st_size <= Self.limit else {
      throw .rubbish(reason: "its sound is of \(status.st_size) bytes")
    }
    return file.bytes(Int(status.st_size))
  }
}
