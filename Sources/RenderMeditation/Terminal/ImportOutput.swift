import Foundation
import Messages

/// Where a script that was made of a file goes: to a place where nothing is yet.
struct ImportOutput {
  /// `nil` for standard output.
  let path: String?
  /// A folder to be made first.
  private let folder: String?

  /// - Parameters:
  ///   - output: what the command line says.
  ///   - file: what the script is made of.
  /// - Throws: `UserFacingError` if there is something.
  init(_ output: String?, for file: String) throws {
    if output == "-" || (output == nil && file == "-") {
      (path, folder) = (nil, nil)
      return
    }
    let stem =
      file == "-"
      ? "meditation" : URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let name = stem + ".md"
    if let output, Self.isFolder(output) {
      folder = output
      path = output.hasSuffix("/") ? output + name : output + "/" + name
    } else {
      folder = nil
      path = output ?? name
    }
    try check()
  }

  /// Whether a path is a folder's, or is meant to be.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return path.hasSuffix("/")
      || (FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue)
  }

  /// Makes the folder, if there is none, and looks once more whether the place is free.
  func prepare() throws {
    try check()
    guard let folder, !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw UserFacingError("the folder \(folder) cannot be made", code: ExitStatus.cannotCreate)
    }
  }

  /// A link that leads nowhere is something, too.
  private func check() throws {
    guard let path, (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return }
    throw UserFacingError(
      "\(path) is there already, and nothing is overwritten", help: "name another file by -o",
      code: ExitStatus.cannotCreate)
  }
}
