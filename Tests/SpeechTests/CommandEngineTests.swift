import Assets
import Foundation
import Speech
import TestSupport
import Testing
import Timebase

/// The programs that are described in `Audio/engines`, where they are installed.
struct CommandEngineTests {
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  private static let texts = [
    "Breathe in, and let it go.", "Now.", "?!", "May you be happy, and may you be at peace.",
  ]

  private static func runner(_ name: String, voice: String? = nil) throws -> CommandRunner {
    let asset = try #require(Asset.at("Audio/engines/\(name).yaml"))
    return CommandRunner(
      try asset.decoded(as: CommandDescription.self), voice: voice, searchPath: path,
      dataFolders: ["/usr/share"], temporaryFolder: NSTemporaryDirectory())
  }

  private static func hold(_ runner: CommandRunner, rate: Int, to length: ClosedRange<Double>)
    throws
  {
    let together = try runner.speak(texts.map { CommandRequest($0) })
    for (text, utterance) in zip(texts, together).reversed() {
      #expect(utterance.rate.hertz == rate)
      #expect(try runner.speak([CommandRequest(text)])[0].samples == utterance.samples)
    }
    let seconds = Double(together[0].samples.count) / Double(rate)
    #expect(length.contains(seconds), "\(seconds)")
    // Whatever is built in can be asked for another pace.
    let slow = try runner.speak([CommandRequest(texts[0], speed: 0.8)])[0]
    #expect((1.1...1.4).contains(Double(slow.samples.count) / Double(rate) / seconds))
    #expect(runner.fingerprint != nil)
    #expect(runner.fingerprint == runner.fingerprint)
  }

  @Test(.enabled(if: Tool.isInstalled("flite"), "needs flite"))
  func `flite speaks the same however it is asked`() throws {
    try Self.hold(try Self.runner("flite"), rate: 16_000, to: 1...4)
  }

  @Test(.enabled(if: Tool.isInstalled("text2wave"), "needs festival"))
  func `festival speaks the same however it is asked`() throws {
    try Self.hold(try Self.runner("festival"), rate: 16_000, to: 1...4)
  }

  @Test(.enabled(if: Tool.isInstalled("hibari"), "needs hibari"))
  func `hibari speaks the same however it is asked`() throws {
    try Self.hold(try Self.runner("hibari"), rate: 24_000, to: 1...4)
  }

  private static let hasPiper =
    (try? runner("piper", voice: "en_US-joe-medium").check()) != nil

  @Test(.enabled(if: hasPiper, "needs piper and its voice en_US-joe-medium"))
  func `piper speaks the same alone and among others`() throws {
    try Self.hold(
      try Self.runner("piper", voice: "en_US-joe-medium"), rate: 22_050, to: 1...4)
  }

  @Test func `every description is without a mistake`() throws {
    let assets = Asset.all(in: "Audio/engines", ending: ".yaml")
    #expect(assets.map(\.name) == ["festival", "flite", "hibari", "piper"])
    for asset in assets {
      #expect(try asset.decoded(as: CommandDescription.self).mistakes == [])
    }
  }
}
