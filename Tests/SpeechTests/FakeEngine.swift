import Foundation
import MeditationScript
import Processes
import Speech
import TestSupport

/// A program that a test writes: it makes what the test says of what it is given.
struct FakeEngine {
  let folder: TemporaryFolder
  /// Where its runs leave their files.
  let scratch: TemporaryFolder
  let runner: CommandRunner

  /// - Parameters:
  ///   - script: lines of a POSIX shell; beside it lie `$here/tone.wav`, of one second, and
  ///     `$here/silence.wav`.
  ///   - description: what differs from a program that is given a text and writes WAV to its output.
  init(
    _ script: String, _ description: String = "input: text\noutput: wav", voice: String? = nil
  ) throws {
    folder = try TemporaryFolder()
    scratch = try TemporaryFolder()
    _ = try folder.writeProgram(
      "#!/bin/sh\nhere='\(folder.path)'\n\(script)\n", to: "engine")
    for (name, level) in [("tone", 1000), ("silence", 0)] {
      let samples = (0..<16_000).map { Int16($0 % 2 == 0 ? level : -level) }
      try Data(WAVBytes(samples: samples).bytes).write(
        to: URL(fileURLWithPath: folder.file(name + ".wav")))
    }
    runner = try Self.runner(description, voice, folder.path, scratch.path)
  }

  /// The same program, described otherwise.
  func described(_ description: String, voice: String? = nil) throws -> CommandRunner {
    try Self.runner(description, voice, folder.path, scratch.path)
  }

  private static func runner(
    _ description: String, _ voice: String?, _ folder: String, _ scratch: String
  ) throws -> CommandRunner {
    let keys = description.contains("arguments:") ? description : "arguments: []\n" + description
    return CommandRunner(
      try Self.description("program: engine\n" + keys), voice: voice,
      searchPath: folder + ":/usr/bin:/bin", dataFolders: [folder], temporaryFolder: scratch)
  }

  static func description(_ text: String) throws -> CommandDescription {
    try UserYAML.decoded(
      text + "\nlicence: none\nsource: a test\ninstall: write it", as: CommandDescription.self)
  }

  func speak(_ texts: String...) throws(CommandFailure) -> [Utterance] {
    // The folders live as long as this.
    try withExtendedLifetime(self) { () throws(CommandFailure) in
      try runner.speak(texts.map { CommandRequest($0) }, in: JobScope())
    }
  }

  func speak(_ requests: [CommandRequest]) throws(CommandFailure) -> [Utterance] {
    try withExtendedLifetime(self) { () throws(CommandFailure) in
      try runner.speak(requests, in: JobScope())
    }
  }

  var fingerprint: [UInt8]? { withExtendedLifetime(self) { runner.fingerprint(in: JobScope()) } }

  /// The failure that speaking comes to; `nil` if it speaks.
  func failure(_ texts: String...) -> CommandFailure? {
    withExtendedLifetime(self) {
      do throws(CommandFailure) {
        _ = try runner.speak(texts.map { CommandRequest($0) }, in: JobScope())
        return nil
      } catch {
        return error
      }
    }
  }
}

/// The bytes of a WAV file, right or wrong.
struct WAVBytes {
  var kind = 1
  var channels = 1
  var rate = 16_000
  var bits = 16
  var data: [UInt8]
  /// What the header says of the data's size; the truth without it.
  var size: Int?
  var extra: [UInt8] = []

  init(samples: [Int16]) {
    data = samples.flatMap { Self.number(Int($0), 2) }
  }

  init(kind: Int = 1, bits: Int, channels: Int = 1, data: [UInt8]) {
    self.kind = kind
    self.bits = bits
    self.channels = channels
    self.data = data
  }

  static func number(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  var bytes: [UInt8] {
    let frame = channels * bits / 8
    let format =
      Self.number(kind, 2) + Self.number(channels, 2) + Self.number(rate, 4)
      + Self.number(rate * frame, 4) + Self.number(frame, 2) + Self.number(bits, 2)
    return Array("RIFF".utf8) + Self.number(36 + data.count, 4) + Array("WAVEfmt ".utf8)
      + Self.number(16, 4) + format + extra + Array("data".utf8)
      + Self.number(size ?? data.count, 4) + data
  }
}

/// What a test speaks is a job of its own, which nobody cancels.
extension CommandRunner {
  func speak(_ requests: [CommandRequest]) throws(CommandFailure) -> [Utterance] {
    try speak(requests, in: JobScope())
  }

  var fingerprint: [UInt8]? { fingerprint(in: JobScope()) }
}
