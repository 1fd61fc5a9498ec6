import Digests
import Export
import Foundation
import Speech
import TestSupport
import Testing

/// Holds tracks to the bytes they had when `Program.generation` was last raised.
///
/// When this fails, either something broke, or tracks are meant to have other bytes: then raise the
/// number, so that libraries are rendered again, and record what the test finds.
@Suite struct GenerationTests {
  /// The libraries that the digests below were recorded with; others may well make other bytes.
  static let isAsRecorded =
    Program.libraries(speech: EspeakInstallation.here.fingerprint)
    == "694be0d4d4f161641f8c6159bb5577cf480f44e9e3a5ee3188cde18d4f3e5247"

  @Test(
    .enabled(if: isAsRecorded, "needs the libraries that the bytes were recorded with"),
    arguments: [
      ("arriving -m 1 -o a.wav", "a.wav", "97a389c40c0b6a30"),
      (
        "metta -m 3.3 --bed rain --breath both --interval-bell 1m -o b.flac", "b.flac",
        "714f315c04c77816"
      ),
      ("rain -m 5 --voice serene --preset podcast -o c.mp3", "c.mp3", "9c26ac6ad4edd9ed"),
      (
        "soothing-touch -m 2 --voice mellow --dry --channels 1 -o d.opus", "d.opus",
        "1c9c278f999d8446"
      ),
      ("metta --language es -m 3 --captions vtt -o e.aiff", "e.vtt", "073240fec59fe78c"),
    ])
  func `a track has the bytes it had in this generation`(
    command: String, file: String, digest: String
  ) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool.run(command.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.code == 0)
    let found = Digest.hexadecimal(Digest.sha256(try folder.bytes(of: file))).prefix(16)
    #expect(found == digest, "generation \(Program.generation)")
  }
}
