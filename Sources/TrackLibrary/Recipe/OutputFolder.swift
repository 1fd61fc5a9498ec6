package import Files
internal import Glibc

/// Creates folders as needed.
package enum OutputFolder {
  /// Creates a library's folder, and checks that files can be created in it.
  ///
  /// - Throws: `OutputError.cannotCreate`.
  package static func prepare(_ folder: String) throws(OutputError) {
    try make(folder)
    try Publication.check(folder + "/track")
  }

  /// Creates the folder of a file, and those above it.
  ///
  /// - Throws: `OutputError.cannotCreate`.
  static func make(for path: String) throws(OutputError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    try make(String(path[..<slash]))
  }

  /// A path relative to the folder; one outside it is returned unchanged.
  static func name(of path: String, in folder: String) -> String {
    guard path.utf8.starts(with: (folder + "/").utf8) else { return path }
    return String(path.utf8.dropFirst(folder.utf8.count + 1)) ?? path
  }

  private static func make(_ folder: String) throws(OutputError) {
    if mkdir(folder, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else {
      throw .cannotCreate(path: folder, reason: SystemError.text(errno))
    }
    try make(String(folder[..<slash]))
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: folder, reason: SystemError.text(errno))
    }
  }
}
