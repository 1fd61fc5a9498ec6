import Files
import Foundation
import Processes
import TestSupport
import Testing

@Suite struct WAVFileTests {
  private let folder: TemporaryFolder
  private let scope = JobScope()

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(_ name: String, frames: Int = 3) throws(OutputError) -> Draft {
    try Draft(folder.file(name), frames: frames, scope: scope)
  }

  private static let samples: [Int32] = [1, -1, 256, -256, 32767, -32768]

  /// The whole file, byte by byte.
  private static let file: [UInt8] =
    Array("RIFF".utf8) + [48, 0, 0, 0] + Array("WAVEfmt ".utf8)
    + [16, 0, 0, 0, 1, 0, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, 4, 0, 16, 0]
    + Array("data".utf8) + [12, 0, 0, 0]
    + [1, 0, 0xFF, 0xFF, 0, 1, 0, 0xFF, 0xFF, 0x7F, 0, 0x80]

  @Test func `a file has exactly these bytes`() throws {
    let sink = try open("a.wav")
    try sink.write(Self.samples, frames: 2)
    try sink.write(Array(Self.samples[4...]), frames: 1)
    try sink.finish()
    #expect(try folder.bytes(of: "a.wav") == Self.file)
    #expect(folder.contents == ["a.wav"])
  }

  @Test func `a stream to a pipe has the same bytes`() throws {
    let pipe = folder.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = Thread { [folder] in
      let data = FileHandle(forReadingAtPath: pipe)?.readDataToEndOfFile()
      try? data?.write(to: URL(fileURLWithPath: folder.file("copy")))
    }
    reader.start()
    do {
      let sink = try Draft(pipe, frames: 3, scope: scope)
      try sink.write(Self.samples, frames: 3)
      try sink.finish()
    }
    while !reader.isFinished { usleep(1000) }
    #expect(try folder.bytes(of: "copy") == Self.file)
  }

  @Test func `nothing has the final name before the file is whole`() throws {
    let sink = try open("a.wav")
    try sink.write(Self.samples, frames: 3)
    #expect(!folder.contents.contains("a.wav"))
    #expect(folder.contents.count == 1)
    try sink.finish()
    #expect(folder.contents == ["a.wav"])
  }

  @Test func `a file that is given up leaves nothing, and the old one as it was`() throws {
    _ = try folder.write("before", to: "a.wav")
    do {
      let sink = try open("a.wav")
      try sink.write(Self.samples, frames: 3)
    }
    #expect(folder.contents == ["a.wav"])
    #expect(try folder.bytes(of: "a.wav") == Array("before".utf8))
  }

  @Test func `a file with fewer frames than it promised is not published`() throws {
    let sink = try open("a.wav", frames: 4)
    try sink.write(Self.samples, frames: 3)
    #expect(
      throws: OutputError.writeFailed(
        path: folder.file("a.wav"), reason: "the last 1 frames are missing")
    ) { try sink.finish() }
    #expect(!folder.contents.contains("a.wav"))
  }

  @Test func `an interrupted run can take its unfinished files away`() throws {
    let sink = try open("a.wav")
    scope.abandon()
    #expect(folder.contents.isEmpty)
    #expect(throws: OutputError.self) { try sink.finish() }
  }

  @Test func `what a killed run left is cleared away, what another run holds is not`() throws {
    _ = try folder.write("left", to: ".a.wav.1x2y3z.partial")
    let other = try open("a.wav")
    #expect(!folder.contents.contains(".a.wav.1x2y3z.partial"))
    let mine = try open("a.wav")
    #expect(folder.contents.count == 2)
    for sink in [mine, other] {
      try sink.write(Self.samples, frames: 3)
      try sink.finish()
    }
    #expect(folder.contents == ["a.wav"])
  }

  @Test func `a symbolic link stays, and the file it shows is replaced`() throws {
    _ = try folder.write("before", to: "real.wav")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("a.wav"), withDestinationPath: folder.file("real.wav"))
    let sink = try open("a.wav")
    try sink.write(Self.samples, frames: 3)
    try sink.finish()
    #expect(try folder.bytes(of: "real.wav") == Self.file)
    let kind = try FileManager.default.attributesOfItem(atPath: folder.file("a.wav"))[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `an output that cannot be made is refused with its path`() throws {
    #expect(
      throws: OutputError.cannotCreate(
        path: folder.file("none/a.wav"), reason: "No such file or directory")
    ) { try open("none/a.wav") }
    #expect(throws: OutputError.self) {
      try Draft(folder.path, frames: 3, scope: scope)
    }
    #expect(folder.contents.isEmpty)
  }

  @Test func `a full device is an error, not a short file`() throws {
    #expect(
      throws: OutputError.writeFailed(path: "/dev/full", reason: "No space left on device")
    ) {
      try Draft("/dev/full", frames: 3, scope: scope)
    }
  }

  @Test func `a disk without room for the whole track is an error before the first sample`() throws
  {
    // No file system here has an exbibyte.
    #expect(throws: OutputError.self) { try open("a.wav", frames: 1 << 58) }
    #expect(folder.contents.isEmpty)
  }
}
