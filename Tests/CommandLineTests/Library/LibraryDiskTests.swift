import Foundation
import TestSupport
import Testing

/// A library on a disk that has no room, or may not be written to.
@Suite(.serialized) struct LibraryDiskTests {
  /// A small disk in memory, gone with the test.
  private final class SmallDisk {
    let path: String

    init(_ path: String, megabytes: Int) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Self.mount(["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path])
    }

    deinit {
      _ = try? Tool("umount")?.run([path])
    }

    func remount(_ options: String) throws {
      try Self.mount(["-o", "remount,\(options)", path])
    }

    private static func mount(_ arguments: [String]) throws {
      let run = try #require(Tool("mount")).run(arguments)
      try #require(run.code == 0, "\(run.errors)")
    }

    /// Whether this machine lets tests mount anything.
    static let isPossible: Bool = {
      guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
      return (try? SmallDisk(folder.file("disk"), megabytes: 1)) != nil
    }()
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs to mount a small disk"))
  func `a full disk ends in 75 with nothing half, and with room the same command goes on`() throws {
    let library = try SmallLibrary.finished()
    let whole = library.files()
    let disk = try SmallDisk(library.home.file("disk"), megabytes: 12)
    let full = try library.render(to: "disk/tracks")
    #expect(full.code == 75)
    #expect(full.errors.contains("No space left on device"))
    for (name, bytes) in library.files(in: "disk/tracks") {
      #expect(bytes == whole[name], "\(name)")
    }
    try disk.remount("size=200m")
    #expect(try library.render(to: "disk/tracks").code == 0)
    #expect(SmallLibrary.differences(whole, library.files(in: "disk/tracks")).isEmpty)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs to mount a small disk"))
  func `a disk that may only be read is refused before anything is spoken`() throws {
    let library = try SmallLibrary()
    let disk = try SmallDisk(library.home.file("disk"), megabytes: 1)
    try disk.remount("ro")
    let run = try library.render(to: "disk")
    #expect(run.code == 73)
    #expect(run.errors.contains("Read-only file system"))
  }
}
