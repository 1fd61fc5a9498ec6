package import Glibc

/// An open file or folder, closed with its owner.
package struct Descriptor: ~Copyable, Sendable {
  package let number: Int32

  /// - Parameters:
  ///   - folder: what a relative name begins at; the working folder by default.
  ///   - flags: `O_CLOEXEC` goes without saying.
  ///   - mode: of a file that is made.
  /// - Returns: `nil` with `errno` set.
  package init?(_ name: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0) {
    let opened = openat(folder, name, flags | O_CLOEXEC, mode)
    guard opened >= 0 else { return nil }
    number = opened
  }

  deinit {
    close(number)
  }

  /// `nil` if the system will not tell.
  package var status: stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// Everything in a folder, in rising order; `nil` if it cannot be read.
  package var names: [String]? {
    // A descriptor of its own, because closing the stream closes it.
    let copy = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return nil }
    guard let stream = fdopendir(copy) else {
      close(copy)
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let start = UnsafeRawPointer(entry) + offset
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Reads to the start of an array until it is full or the file ends.
  ///
  /// - Returns: the number of bytes; `nil` if the file cannot be read.
  package func read(into bytes: inout [UInt8], from offset: Int = 0) -> Int? {
    let (done, code) = bytes.withUnsafeMutableBytes {
      Pieces.read(into: $0, from: number, at: Int64(offset))
    }
    return code == 0 ? done : nil
  }

  /// The first `count` bytes, or fewer if there are no more.
  package func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = read(into: &bytes) ?? 0
    bytes.removeLast(count - got)
    return bytes
  }

  /// Writes all bytes; false if that fails.
  package func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { Pieces.write($0, to: number) }.code == 0
  }
}

extension stat {
  package var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
