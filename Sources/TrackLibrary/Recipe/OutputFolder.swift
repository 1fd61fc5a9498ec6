internal import Files
internal import Glibc
package import SoundFile

/// Makes folders as they are needed.
package enum OutputFolder {
  /// Makes a library's folder, and makes sure that files can be made there.
  ///
  /// - Throws: `SoundFileError.cannotCreate`.
  package static func prepare(_ folder: String) throws(SoundFileError) {
    try make(folder)
    try Publication.check(folder + "/track")
  }

  /// Makes the folder that a file is to lie in, and those above it.
  ///
  /// - Throws: `SoundFileError.cannotCreate`.
  static func make(for path: String) throws(SoundFileError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    try make(String(path[..<slash]))
  }

  /// What a file is called in the folder; a path from elsewhere stays what it is.
  static func name(of path: String, in folder: String) -> String {
    guard path.utf8.starts(with: (folder + "/").utf8) else { return path }
    return String(path.utf8.dropFirst(folder.utf8.count + 1)) ?? path
  }

  private static func make(_ folder: String) throws(SoundFileError) {
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
