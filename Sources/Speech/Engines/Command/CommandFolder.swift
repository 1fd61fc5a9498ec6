internal import Files
internal import Glibc
internal import Processes

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

  private let scope: JobScope

  /// - Parameters:
  ///   - parent: folder of temporary files.
  ///   - scope: the job whose run it is.
  init(in parent: String, _ scope: JobScope) throws(CommandFailure) {
    Self.clearLeftovers(in: parent)
    self.scope = scope
    let made = try Self.make(in: parent, scope)
    path = made.path
    lock = made.lock
    mkdir(sounds, 0o700)
  }

  private struct Made: ~Copyable {
    let path: String
    let lock: Descriptor
  }

  private static func make(in parent: String, _ scope: JobScope) throws(CommandFailure) -> Made {
    while true {
      let path = parent + "/" + prefix + String(UInt64.random(in: .min ... .max), radix: 36)
      var code: Int32 = 0
      let isMade: Void?
      do {
        isMade = try scope.createTemporary(path) { () -> Void? in
          guard mkdir(path, 0o700) == 0 else {
            code = errno
            return nil
          }
          // Whatever the mask.
          chmod(path, 0o700)
          return ()
        }
      } catch {
        throw .cancelled
      }
      guard isMade != nil else {
        if code == EEXIST { continue }
        throw .noResources(reason: "\(parent): \(SystemError.text(code))")
      }
      guard let lock = Descriptor(path, flags) else {
        let code = errno
        scope.deleteTemporary(path)
        // Until it is locked, another run may take the folder for a leftover, and delete it.
        if code == ENOENT { continue }
        throw .noResources(reason: "\(path): \(SystemError.text(code))")
      }
      if FileLock.acquire(lock.number) { return Made(path: path, lock: lock) }
      scope.releaseTemporary(path)
    }
  }

  /// Removes what killed runs of this user left: folders that nobody holds a lock on.
  private static func clearLeftovers(in parent: String) {
    guard let folder = Descriptor(parent, O_RDONLY | O_DIRECTORY) else { return }
    for name in folder.names ?? [] {
      guard name.hasPrefix(prefix), let old = Descriptor(name, in: folder.number, flags),
        old.status?.st_uid == geteuid(), FileLock.acquireLeftover(old.number)
      else { continue }
      FileTree.remove(parent + "/" + name)
    }
  }

  deinit {
    scope.deleteTemporary(path)
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
