/// The files of one track, which get their names together, and only when each of them is whole.
///
/// Dropped before, it leaves nothing behind and everything as it was.
package final class Publication {
  private let temporaries: TemporaryFiles
  private var files: [OutputFile] = []

  /// - Parameter temporaries: forget the files again when they have their names.
  package init(_ temporaries: TemporaryFiles) {
    self.temporaries = temporaries
  }

  /// A file that this publication will name.
  ///
  /// - Parameter size: what it will be at least, in bytes; a disk without room is an error at once.
  func file(path: String, size: Int64) throws(SoundFileError) -> OutputFile {
    guard file(at: path) == nil else {
      throw .cannotCreate(path: path, reason: "two files would have this name")
    }
    let file = try OutputFile(path: path, size: size, temporaries: temporaries)
    files.append(file)
    return file
  }

  /// Adds a file whose bytes are known.
  package func add(_ bytes: [UInt8], path: String) throws(SoundFileError) {
    let file = try file(path: path, size: Int64(bytes.count))
    try file.write(bytes)
    try file.complete()
  }

  private func file(at path: String) -> OutputFile? {
    files.first { $0.path == path }
  }

  /// Whether a file could be made, as far as that is seen beforehand.
  package static func check(_ path: String) throws(SoundFileError) {
    _ = try OutputTarget(path)
  }

  /// The bytes of a file that has no name yet, from an offset on; none at its end or for a path that
  /// was never opened here.
  package func read(
    _ path: String, at offset: Int64, count: Int
  ) throws(SoundFileError) -> [UInt8] {
    try file(at: path)?.read(count, at: offset) ?? []
  }

  /// Adds a file that is written piece by piece.
  ///
  /// - Parameter body: is given what to write with.
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

  /// Where the bytes of a file are until it has its name.
  ///
  /// - Returns: `nil` for a path that was never opened here.
  package func unpublished(_ path: String) -> String? {
    file(at: path)?.temporary
  }

  /// The bytes of a file that has no name yet; `nil` for a path that was never opened here.
  package func size(of path: String) -> Int64? {
    file(at: path)?.size
  }

  /// Gives every file its name, in the order in which they were begun backwards: the sound, begun
  /// first, comes last, and whoever sees it may trust that the rest is there.
  package func publish() throws(SoundFileError) {
    for file in files.reversed() { try file.publish() }
    files = []
  }
}
