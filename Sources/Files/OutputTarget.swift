internal import Glibc

/// The file that an output's path leads to.
struct OutputTarget {
  /// Path with links resolved, so that a link stays and its target is replaced.
  let path: String
  let folder: String
  let name: String
  /// Permissions of the existing file; `nil` if there is none.
  let mode: mode_t?

  /// Longest file name on Linux, in bytes.
  private static let longestName = 255

  /// - Throws: `cannotCreate` for what can be known beforehand: a folder or a pipe at the path, a
  ///   name too long, a missing or read-only folder.
  init(_ path: String) throws(OutputError) {
    func refuse(_ reason: String) -> OutputError { .cannotCreate(path: path, reason: reason) }
    guard let resolved = Self.resolved(path) else { throw refuse(SystemError.text(ELOOP)) }
    (folder, name) = Self.split(resolved)
    self.path = resolved
    guard !name.isEmpty else { throw refuse("it is a folder; name a file in it") }
    guard name.utf8.count <= Self.longestName else { throw refuse(SystemError.text(ENAMETOOLONG)) }
    var status = stat()
    if stat(resolved, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw refuse("it is a folder; name a file in it")
      default: throw refuse("it is no ordinary file")
      }
      mode = status.st_mode & 0o777
    } else {
      mode = nil
    }
    guard stat(folder, &status) == 0 else { throw refuse(SystemError.text(errno)) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw refuse(SystemError.text(ENOTDIR)) }
    guard access(folder, W_OK | X_OK) == 0 else { throw refuse(SystemError.text(errno)) }
  }

  /// Follows links; the last one may lead to a file that does not exist yet.
  ///
  /// - Returns: `nil` for links in a circle.
  private static func resolved(_ path: String, depth: Int = 0) -> String? {
    guard depth <= 16 else { return nil }
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink(path, &target, Int(PATH_MAX)) > 0 else { return path }
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
