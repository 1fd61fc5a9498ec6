import Files
import Foundation
import Processes
import TestSupport
import Testing

/// How a file gets its name, and what that does to what is there already.
@Suite struct PublishingTests {
  private let folder: TemporaryFolder
  private let scope = JobScope()

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(_ path: String, frames: Int = 1) throws(OutputError) -> Draft {
    try Draft(path, frames: frames, scope: scope)
  }

  private func write(_ path: String) throws {
    let sink = try open(path)
    try sink.write([1, 2], frames: 1)
    try sink.finish()
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.file(name), withIntermediateDirectories: false)
  }

  private func contents(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.file(name)).sorted()
  }

  @Test func `a longer file of that name is replaced to its last byte`() throws {
    _ = try folder.write(String(repeating: "before", count: 1000), to: "a.wav")
    try write(folder.file("a.wav"))
    #expect(try folder.bytes(of: "a.wav").count == 48)
    #expect(folder.contents == ["a.wav"])
  }

  @Test func `a reader of the old file keeps the old file`() throws {
    let path = try folder.write("before", to: "a.wav")
    let reader = try #require(FileHandle(forReadingAtPath: path))
    try write(path)
    #expect(try reader.readToEnd() == Data("before".utf8))
  }

  @Test func `behind a link the file is made beside what the link shows`() throws {
    try makeFolder("music")
    _ = try folder.write("before", to: "music/real.wav")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("a.wav"), withDestinationPath: "music/real.wav")
    let sink = try open(folder.file("a.wav"))
    // A rename works only within one file system.
    #expect(folder.contents == ["a.wav", "music"])
    #expect(try contents("music").count == 2)
    try sink.write([1, 2], frames: 1)
    try sink.finish()
    #expect(try contents("music") == ["real.wav"])
    #expect(try folder.bytes(of: "music/real.wav").count == 48)
  }

  @Test(arguments: [
    String(repeating: "n", count: 251) + ".wav", String(repeating: "ä", count: 125) + ".wav",
  ])
  func `a name as long as a file system takes can be written`(name: String) throws {
    try write(folder.file(name))
    #expect(folder.contents == [name])
  }

  @Test func `what was left of all that stood beside it goes with it`() throws {
    _ = try folder.write("left", to: ".a.voice.wav.1x2y3z.partial")
    _ = try folder.write("left", to: ".a.vtt.1x2y3z.partial")
    _ = try folder.write("left", to: ".ab.wav.1x2y3z.partial")
    try write(folder.file("a.wav"))
    #expect(folder.contents == [".ab.wav.1x2y3z.partial", "a.wav"])
  }

  @Test func `what was left of another name is not touched`() throws {
    _ = try folder.write("left", to: ".b.wav.1x2y3z.partial")
    _ = try folder.write("mine", to: ".a.wav.notes")
    try write(folder.file("a.wav"))
    #expect(folder.contents == [".a.wav.notes", ".b.wav.1x2y3z.partial", "a.wav"])
  }

  @Test func `a path through a file is refused with the system's reason`() throws {
    _ = try folder.write("a file", to: "file")
    let path = folder.file("file/a.wav")
    #expect(throws: OutputError.cannotCreate(path: path, reason: "Not a directory")) {
      try open(path)
    }
    #expect(folder.contents == ["file"])
  }

  @Test func `a folder is refused, and it is said that it is one`() throws {
    try makeFolder("music")
    #expect(
      throws: OutputError.cannotCreate(
        path: folder.file("music"), reason: "it is a folder; name a file in it")
    ) { try open(folder.file("music")) }
    #expect(try contents("music").isEmpty)
  }

  @Test func `a folder that goes away while writing is an error, and nothing is left`() throws {
    try makeFolder("music")
    let sink = try open(folder.file("music/a.wav"))
    try sink.write([1, 2], frames: 1)
    try FileManager.default.removeItem(atPath: folder.file("music"))
    #expect(
      throws: OutputError.writeFailed(
        path: folder.file("music/a.wav"), reason: "No such file or directory")
    ) { try sink.finish() }
    #expect(folder.contents.isEmpty)
  }

  @Test func `all unfinished files of a run are taken away, and no finished one`() throws {
    try write(folder.file("done.wav"))
    let unfinished = try ["a.wav", "b.wav"].map { try open(folder.file($0)) }
    #expect(folder.contents.count == 3)
    scope.abandon()
    #expect(folder.contents == ["done.wav"])
    withExtendedLifetime(unfinished) {}
  }

  @Test func `finishing twice is finishing once`() throws {
    let sink = try open(folder.file("a.wav"))
    try sink.write([1, 2], frames: 1)
    try sink.finish()
    try sink.finish()
    #expect(try folder.bytes(of: "a.wav").count == 48)
  }

  @Test(arguments: [["real.wav"], ["./real.wav"], ["b.wav", "real.wav"], ["music/real.wav"]])
  func `a link to a file that is not there yet stays a link, and the file is made`(
    targets: [String]
  ) throws {
    try makeFolder("music")
    var link = "a.wav"
    for target in targets {
      try FileManager.default.createSymbolicLink(
        atPath: folder.file(link), withDestinationPath: target)
      link = target
    }
    try write(folder.file("a.wav"))
    let kind = try FileManager.default.attributesOfItem(atPath: folder.file("a.wav"))[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
    #expect(try folder.bytes(of: link).count == 48)
  }
}
