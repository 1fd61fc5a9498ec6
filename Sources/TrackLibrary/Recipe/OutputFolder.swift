internal import Foundation
package import SoundFile

/// Makes folders as they are needed.
package enum OutputFolder {
  /// Makes a library's folder, and makes sure that files can be made there.
  ///
  /// - Throws: `SoundFileError.cannotCreate`.
  package static func prepare(_ folder: String) throws(SoundFileError) {
    try make(for: folder + "/track")
    try Publication.check(folder + "/track")
  }

  /// Makes the folder that a file is to lie in, and those above it.
  ///
  /// - Throws: `SoundFileError.cannotCreate`.
  static func make(for path: String) throws(SoundFileError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do {
      try FileManager.default.createDirectory(
        atPath: folder.isEmpty ? "/" : folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: path, reason: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(cause.code)))
  }
}
