import Catalog
import Export
import MeditationScript
import Processes
import Rendering
import TestSupport
import Testing
import Timebase

/// Where a track's settings come from: options, then the script's head, then habits.
@Suite struct SettingLayerTests {
  private let builder: RenderJobBuilder

  init() throws {
    builder = RenderJobBuilder(try RenderContext(host: BuiltTool.host, cores: 1))
  }

  private static let head =
    "---\nvoice: mellow\npace: 110\nbell: rin\nbed: rain\nbreath: tone\n---\nSit. [pause] Rest."

  private func request(
    _ asked: [SettingKey: String] = [:], habits: [SettingKey: String] = [:], script: String = head
  ) throws -> TrackRequest {
    func settings(_ values: [SettingKey: String]) throws -> TrackSettings {
      var settings = TrackSettings()
      for (key, value) in values { try settings.set(key, to: .text(value)) }
      return settings
    }
    return try builder.job(
      settings(asked), habits: settings(habits), source: SourceText(name: "s.md", text: script),
      to: .none, in: JobScope()
    ).request
  }

  @Test func `a head says who speaks, how fast, and with what bell, bed and breath`() throws {
    let request = try request()
    #expect(request.voice.name == "mellow")
    #expect(request.voice.pace == 110)
    #expect(request.bell == .kind("rin", tuning: nil))
    #expect(request.usualBed == .kind("rain", tuning: nil))
    #expect(request.bed == nil)
    #expect(request.usualBreath == .tone)
  }

  @Test func `an option stands over the head, and the head over habits`() throws {
    let habits: [SettingKey: String] = [.voice: "serene", .bed: "ocean", .pitch: "40"]
    let request = try request([.voice: "steady", .bed: "none", .bell: "none"], habits: habits)
    #expect(request.voice.name == "steady")
    #expect(request.bed == TrackRequest.BedRequest.none)
    #expect(request.bell == nil)
    #expect(request.voice.pitch == 40)
    #expect(try self.request(habits: habits).voice.name == "mellow")
    #expect(try self.request(habits: habits).usualBed == .kind("rain", tuning: nil))
  }

  @Test func `habits hold where nothing else is said`() throws {
    let request = try request(
      habits: [.voice: "serene", .bed: "ocean", .breath: "voice", .roomTone: "none"],
      script: "Sit. [pause] Rest.")
    #expect(request.voice.name == "serene")
    #expect(request.usualBed == .kind("ocean", tuning: nil))
    #expect(request.usualBreath == .voice)
    #expect(!request.hasRoomTone)
  }

  @Test func `without any, all is as built in`() throws {
    let request = try request(script: "Sit. [pause] Rest.")
    #expect(request.voice.name == Catalog.defaultVoice)
    #expect(request.bell == .kind(Catalog.defaultBell, tuning: nil))
    #expect(request.bed == nil && request.usualBed == nil)
    #expect(request.hasRoomTone)
  }

  @Test(arguments: [
    ("voice: melow", "there is no voice `melow`"), ("voice: ./mine.yaml", "is no voice's name"),
    ("pace: fast", "`pace` cannot be read"), ("pace: 20", "`pace` cannot be read"),
    ("bell: gng", "the bell `gng`"), ("bed: rian", "the bed `rian`"),
    ("breath: hum", "breath is not led by `hum`"), ("bed: [rain]", "`bed`"),
  ])
  func `what a head asks for and is not there is told at its place`(line: String, message: String)
    throws
  {
    let context = try RenderContext(host: BuiltTool.host, cores: 1)
    let source = SourceText(name: "s.md", text: "---\n\(line)\n---\nSit.")
    let error = #expect(throws: ScriptErrors.self) {
      try Script.valid(source, with: context.catalog.repertoire())
    }
    let found = try #require(error?.diagnostics.first)
    #expect(found.message.contains(message))
  }
}
