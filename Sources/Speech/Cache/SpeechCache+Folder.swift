internal import Files
internal import Glibc
internal import Synchronization

extension SpeechCache {
  /// Why a folder is not used as a cache.
  package enum Refusal: Error, Equatable {
    /// It cannot be opened, or is no folder.
    case unusable(reason: String)
    /// It belongs to somebody else, who could put anything into it.
    case foreign
    /// Others may write to it.
    case writableByOthers
  }

  /// Where the cache lies by a user's environment; `nil` for nowhere.
  ///
  /// `RENDER_MEDITATION_CACHE` is a folder, or `off`. Without it, the place of the XDG Base Directory
  /// Specification is taken, which wants an absolute path or none.
  package static func folder(for environment: [String: String]) -> String? {
    if let own = environment["RENDER_MEDITATION_CACHE"], !own.isEmpty {
      return own == "off" ? nil : own
    }
    if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
      return caches + "/render-meditation"
    }
    // A home that is not there, such as a service's, is not made.
    guard let home = environment["HOME"], home.hasPrefix("/"), access(home, F_OK) == 0 else {
      return nil
    }
    return home + "/.cache/render-meditation"
  }

  /// The folder that would have to be written to for anything to be kept, and may not be; `nil` if
  /// it may.
  package var forbidden: String? {
    var path = folder[...]
    while access(String(path), F_OK) != 0, errno == ENOENT,
      let slash = path.lastIndex(of: "/"), slash > path.startIndex
    {
      path = path[..<slash]
    }
    return access(String(path), W_OK | X_OK) == 0 ? nil : String(path)
  }

  /// The folder, opened; `nil` if it is not there.
  func root() throws(Refusal) -> Int32? {
    if let root = opened.withLock({ $0 }) { return root }
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard root >= 0 else {
      guard errno != ENOENT else { return nil }
      throw .unusable(reason: SystemError.text(errno))
    }
    if let refusal = Self.refusal(of: root) {
      close(root)
      throw refusal
    }
    let first = opened.withLock { opened in
      if opened == nil { opened = root }
      return opened
    }
    if first != root { close(root) }
    return first
  }

  private static func refusal(of root: Int32) -> Refusal? {
    var status = stat()
    guard fstat(root, &status) == 0 else {
      return .unusable(reason: SystemError.text(errno))
    }
    if status.st_uid != geteuid() { return .foreign }
    if status.st_mode & (S_IWGRP | S_IWOTH) != 0 { return .writableByOthers }
    return nil
  }

  /// Opens one of the 256 folders, and makes it and all above it if need be.
  func openFolder(_ name: String) -> Descriptor? {
    var root = (try? self.root()) ?? nil
    if root == nil {
      makeRoot()
      root = (try? self.root()) ?? nil
    }
    guard let root else { return nil }
    let path = Self.version + "/" + name
    if let folder = Descriptor(path, in: root, Self.folderFlags) { return folder }
    if mkdirat(root, Self.version, 0o700) == 0 { tag(root) }
    mkdirat(root, path, 0o700)
    return Descriptor(path, in: root, Self.folderFlags)
  }

  static var folderFlags: Int32 { O_RDONLY | O_DIRECTORY | O_NOFOLLOW }

  private func makeRoot() {
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += part + "/"
      mkdir(path, 0o700)
    }
  }

  /// Tells programs that copy or archive folders to leave this one out (bford.info/cachedir).
  ///
  /// The tag speaks for `v1` alone: a user may have other things beside it.
  private func tag(_ root: Int32) {
    let path = Self.version + "/CACHEDIR.TAG"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    guard let file = Descriptor(path, in: root, flags, mode: 0o600) else { return }
    let text = """
      Signature: 8a477f597d28d172789f06886806bc55
      # Phrases that render-meditation has spoken. All of it can be deleted at any time.

      """
    _ = file.write(Array(text.utf8))
  }
}
