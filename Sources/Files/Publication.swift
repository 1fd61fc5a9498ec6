/// The files of one track, which get their names together once each of them is complete.
///
/// If it is dropped before `commit`, the temporary files are deleted and existing files stay.
package final class Publication {
  private let owner: any TemporaryOwner
  private var files: [OutputFile] = []

  /// - Parameter owner: keeps account of the unfinished files until they have their names.
  package init(_ owner: any TemporaryOwner) {
    self.owner = owner
  }

  /// Creates a file that this publication will name.
  ///
  /// - Parameter size: its least size in bytes; a disk without room is an error at once.
  package func file(path: String, size: Int64) throws(OutputError) -> OutputFile {
    guard file(at: path) == nil else {
      throw .cannotCreate(path: path, reason: "two files would have this name")
    }
    let file = try OutputFile(path: path, size: size, owner: owner)
    files.append(file)
    return file
  }

  /// Adds a file with these bytes.
  package func add(_ bytes: [UInt8], path: String) throws(OutputError) {
    let file = try file(path: path, size: Int64(bytes.count))
    try file.write(bytes)
    try file.complete()
  }

  private func file(at path: String) -> OutputFile? {
    files.first { $0.path == path }
  }

  /// Checks that a file could be created, as far as that can be known beforehand.
  package static func check(_ path: String) throws(OutputError) {
    _ = try OutputTarget(path)
  }

  /// Bytes of an unpublished file from an offset on, at most `count`; empty at its end, or for a
  /// path that was not opened here.
  package func read(
    _ path: String, at offset: Int64, count: Int
  ) throws(OutputError) -> [UInt8] {
    try file(at: path)?.read(count, at: offset) ?? []
  }

  /// Adds a file written in pieces.
  ///
  /// - Parameter body: is given the function that writes a piece.
  package func add(
    path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let file = try file(path: path, size: 0)
    var end: Int64 = 0
    try body { bytes in
      try file.write(bytes, at: end)
      end += Int64(bytes.count)
    }
    try file.complete()
  }

  /// Path of the temporary file that holds a file's bytes.
  ///
  /// - Returns: `nil` for a path that was not opened here.
  package func unpublished(_ path: String) -> String? {
    file(at: path)?.temporary
  }

  /// Size of an unpublished file in bytes; `nil` for a path that was not opened here.
  package func size(of path: String) -> Int64? {
    file(at: path)?.size
  }

  /// Gives every file its name, in reverse order of creation: the sound, created first, comes last,
  /// so that whoever sees it can rely on the rest.
  package func commit() throws(OutputError) {
    for file in files.reversed() { try file.commit() }
    files = []
  }
}
