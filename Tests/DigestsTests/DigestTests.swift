import Digests
import Foundation
import TestSupport
import Testing

@Suite struct DigestTests {
  /// From FIPS 180-4's examples.
  @Test func `SHA-256 of abc is the standard's`() {
    #expect(
      Digest.hexadecimal(Digest.sha256(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a checksum of a file is that of its bytes, however long it is`() throws {
    let folder = try TemporaryFolder()
    for count in [0, 1, 1 << 18, 1_000_003] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
      let path = folder.path + "/\(count)"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(Checksum(ofFile: path) == Checksum(bytes))
    }
  }

  @Test func `one other bit is another checksum`() {
    var bytes = [UInt8](repeating: 7, count: 10_000)
    let before = Checksum(bytes)
    bytes[5_000] ^= 1
    #expect(Checksum(bytes) != before)
  }

  @Test func `a file that is not there has no checksum`() {
    #expect(Checksum(ofFile: "/nowhere/at/all") == nil)
  }

  @Test(.enabled(if: Tool.isInstalled("xxh128sum"), "needs xxh128sum"))
  func `xxh128sum finds the same`() throws {
    let folder = try TemporaryFolder()
    try Data("kind words".utf8).write(to: URL(fileURLWithPath: folder.path + "/words"))
    let run = try #require(Tool("xxh128sum")).run(["words"], in: folder.path)
    #expect(run.output.hasPrefix(Checksum(Array("kind words".utf8)).text))
  }
}
