import Foundation
import Speech
import TestSupport
import Testing

/// What of espeak-ng shapes its sound, told from its files.
struct EspeakInstallationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try make("one")
  }

  /// A folder that looks like espeak-ng's data.
  private func make(_ data: String) throws {
    for part in ["lang/gmw", "voices"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(data + "/" + part), withIntermediateDirectories: true)
    }
    for name in ["phontab", "phondata", "en_dict", "ru_dict", "lang/gmw/en", "voices/whisper"] {
      _ = try folder.write(name, to: data + "/" + name)
    }
    _ = try folder.write("code", to: data + ".so")
  }

  private func fingerprint(_ data: String = "one", version: String = "1.51") -> [UInt8]? {
    EspeakInstallation(
      version: version, data: folder.file(data), code: [folder.file(data + ".so")]
    ).fingerprint
  }

  @Test func `the place of the files does not count`() throws {
    try make("other")
    let one = try #require(fingerprint())
    #expect(fingerprint("other") == one)
  }

  @Test(arguments: ["phondata", "en_dict", "ru_dict", "lang/gmw/en", "lang/gmw/new", "../one.so"])
  func `a file that changes or comes makes another fingerprint`(name: String) throws {
    let before = try #require(fingerprint())
    _ = try folder.write("changed", to: "one/" + name)
    #expect(fingerprint() != before)
  }

  @Test func `a file that goes or moves makes another fingerprint`() throws {
    let whole = try #require(fingerprint())
    try FileManager.default.moveItem(
      atPath: folder.file("one/ru_dict"), toPath: folder.file("one/uk_dict"))
    let moved = try #require(fingerprint())
    try FileManager.default.removeItem(atPath: folder.file("one/uk_dict"))
    let gone = try #require(fingerprint())
    #expect(Set([whole, moved, gone]).count == 3)
  }

  @Test func `the version counts`() throws {
    let before = try #require(fingerprint())
    #expect(fingerprint(version: "1.52") != before)
  }

  @Test func `a timbre that is never spoken with does not count`() throws {
    let before = try #require(fingerprint())
    _ = try folder.write("changed", to: "one/voices/whisper")
    #expect(fingerprint() == before)
  }

  @Test func `a large file counts to its end`() throws {
    var bytes = [UInt8](repeating: 7, count: 600_000)
    try folder.replace("one/ru_dict", with: bytes)
    let before = try #require(fingerprint())
    bytes[599_999] = 8
    try folder.replace("one/ru_dict", with: bytes)
    #expect(fingerprint() != before)
  }

  @Test func `without data there is no fingerprint`() throws {
    #expect(fingerprint("nowhere") == nil)
    try FileManager.default.removeItem(atPath: folder.file("one/phontab"))
    #expect(fingerprint() == nil)
  }

  @Test func `the installed one has all its parts`() {
    let here = EspeakInstallation.here
    #expect(!here.version.isEmpty)
    for path in [here.data + "/phontab"] + here.code {
      #expect(FileManager.default.isReadableFile(atPath: path), "\(path)")
    }
    #expect(Set(here.code).count == 2)
  }
}
