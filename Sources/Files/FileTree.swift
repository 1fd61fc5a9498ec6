internal import Glibc

/// A file, or a folder with all that is in it.
package enum FileTree {
  /// Removes it; a link is removed, and not followed.
  ///
  /// - Returns: whether nothing is left under the path: what another process writes in the meantime, or
  ///   what is not this user's to remove, stays.
  @discardableResult
  package static func remove(_ path: String) -> Bool {
    path.withCString { remove($0, in: AT_FDCWD) }
  }

  private static func remove(_ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
    if unlinkat(folder, name, 0) == 0 || errno == ENOENT { return true }
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if inner >= 0 { empty(inner) }
    return unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT
  }

  /// - Parameter folder: from now on owned, and closed in the end.
  private static func empty(_ folder: Int32) {
    guard let stream = fdopendir(folder) else {
      close(folder)
      return
    }
    defer { closedir(stream) }
    for name in names(in: stream) { _ = remove(name, in: folder) }
  }

  /// As bytes: a name need not be text.
  private static func names(in stream: OpaquePointer) -> [[CChar]] {
    var names: [[CChar]] = []
    while let entry = readdir(stream), let offset = MemoryLayout<dirent>.offset(of: \.d_name) {
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let name = Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
      if strcmp(name, ".") != 0, strcmp(name, "..") != 0 { names.append(name) }
    }
    return names
  }
}
