import Foundation
import Speech
import TestSupport
import Testing

/// What a description says, what it must not say, and what tells one engine from another.
struct CommandDescriptionTests {
  @Test(arguments: [
    ("arguments: ['{words}']\ninput: text\noutput: wav", "`arguments`: there is no `{words}`"),
    (
      "arguments: ['{text}']\ninput: text\noutput: wav",
      "`{text}` is in an argument, so `input` is `none`"
    ),
    (
      "arguments: []\ninput: none\noutput: wav",
      "nothing says what to speak: `input` is `none`, and `{text}` is in no argument"
    ),
    (
      "arguments: []\ninput: text\noutput: file",
      "`{output}` stands in `arguments` where `output` is `file`, and only there"
    ),
    (
      "arguments: []\ninput: lines\noutput: wav",
      "the sound of many lines can only be in a `folder`"
    ),
    ("arguments: []\ninput: text\noutput: raw", "`raw` sound needs its `rate`, 8000 to 192000"),
    ("arguments: ['{rate}']\ninput: text\noutput: wav", "`pace` and `{rate}` need each other"),
    ("arguments: ['{model}']\ninput: text\noutput: wav", "`{model}` needs `models`"),
    (
      "arguments: ['{voice}', '{ text }', '{}', '{X}']\ninput: text\noutput: wav\nvoices: []",
      "`voices` is empty"
    ),
  ])
  func `a description that contradicts itself is never run`(keys: String, mistake: String) throws {
    let engine = try FakeEngine("cat $here/tone.wav; touch $here/ran", keys)
    #expect(engine.failure("Be") == .misdescribed(mistakes: [mistake]))
    #expect(!engine.folder.contents.contains("ran"))
  }

  private static let keys = """
    arguments: ['{model}']
    input: text
    output: wav
    models: ['{data}/{voice}.onnx']
    fingerprint: { version: [--version], files: ['{model}'] }
    """

  private func engine(
    _ script: String = "echo 1.0", _ keys: String = keys, model: String = "weights"
  ) throws -> FakeEngine {
    let engine = try FakeEngine(script, keys, voice: "joe")
    _ = try engine.folder.write(model, to: "joe.onnx")
    return engine
  }

  @Test func `a fingerprint changes with all that shapes the sound`() throws {
    let engine = try engine()
    let first = try #require(engine.fingerprint)
    #expect(engine.fingerprint == first)
    _ = try engine.folder.write("other weights", to: "joe.onnx")
    let second = try #require(engine.fingerprint)
    _ = try engine.folder.write("2.0", to: "version")
    #expect(engine.fingerprint == second)
    let option = Self.keys.replacing("'{model}']\ninput", with: "'{model}', -x]\ninput")
    let third = try #require(engine.described(option, voice: "joe").fingerprint)
    #expect(Set([first, second, third]).count == 3)
  }

  @Test func `a model counts by what is in it, not by where it lies`() throws {
    let engine = try engine()
    let first = try #require(engine.fingerprint)
    let path = try engine.folder.write("weights", to: "another.name")
    let moved = try engine.described(Self.keys, voice: path)
    #expect(withExtendedLifetime(engine) { moved.fingerprint } == first)
  }

  @Test func `another version of the same program has another fingerprint`() throws {
    let engine = try engine("cat $here/version")
    var fingerprints: Set<[UInt8]?> = []
    for version in ["1.0", "1.1"] {
      _ = try engine.folder.write(version, to: "version")
      fingerprints.insert(engine.fingerprint)
    }
    #expect(fingerprints.count == 2 && !fingerprints.contains(nil))
  }

  @Test func `files that say the version stand for the question`() throws {
    let engine = try engine(
      "echo >> $here/asked; echo 1",
      Self.keys.replacing("[--version]", with: "[--version], version-files: ['{data}/said']"))
    #expect(engine.fingerprint != nil)
    #expect(engine.folder.contents.contains("asked"))
    try FileManager.default.removeItem(atPath: engine.folder.file("asked"))
    _ = try engine.folder.write("1", to: "said")
    let first = try #require(engine.fingerprint)
    _ = try engine.folder.write("2", to: "said")
    let second = try #require(engine.fingerprint)
    #expect(first != second)
    #expect(!engine.folder.contents.contains("asked"))
  }

  @Test func `what cannot be told has no fingerprint`() throws {
    #expect(try engine("exit 1").fingerprint == nil)
    #expect(try engine("echo 1.0; kill -9 $$").fingerprint == nil)
    #expect(try engine("true").fingerprint == nil)
    #expect(
      try engine("echo 1", Self.keys.replacing("files: ['{model}'", with: "files: ['{model}.json'"))
        .fingerprint == nil)
    #expect(try FakeEngine("cat $here/tone.wav").fingerprint == nil)
    #expect(try FakeEngine("echo 1", Self.keys, voice: "joe").fingerprint == nil)
  }

  @Test func `a program that fails when it prints its version still has told it`() throws {
    #expect(try engine("echo 1.0; exit 1").fingerprint != nil)
  }

  @Test func `the interpreter of a script can be asked instead`() throws {
    let keys = Self.keys.replacing("[--version]", with: "['{interpreter}', -c, 'echo $0']")
    #expect(try engine("exit 1", keys).fingerprint != nil)
  }
}
