import Export
import Files
import Foundation
import MeditationScript
import Pacing
import Processes
import Rendering
import SoundFile
import TestSupport
import Testing
import Timebase

@Suite struct TrackExporterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `everything beside a track is named after it, and there with it`() throws {
    let track = try track(fullScript)
    let exported = try produce(track, as: "a.flac", in: folder) {
      $0.sidecars = Set(Sidecar.allCases)
    }
    #expect(
      folder.contents == [
        "a.chapters.json", "a.cue", "a.flac", "a.html", "a.labels.txt", "a.lrc",
        "a.report.json", "a.srt", "a.timeline.json", "a.vtt",
      ])
    #expect(
      Set(exported.options.sidecarPaths.map { URL(fileURLWithPath: $0).lastPathComponent })
        == Set(folder.contents).subtracting(["a.flac"]))
  }

  @Test(arguments: [false, true])
  func `warnings refuse a track where they count as errors`(isStrict: Bool) throws {
    var settings = TrackSettings()
    try settings.set(.strict, flag: isStrict)
    let builder = RenderJobBuilder(try RenderContext(host: BuiltTool.host, cores: 1))
    let job = try builder.job(
      settings, source: SourceText(name: "s.md", text: "Sit (here)[voice:\"Kendra\"]."), to: .none,
      in: JobScope())
    let layout = try job.layout()
    #expect(layout.warnings.map(\.rule) == [.voiceLimit])
    if isStrict {
      let refusal = #expect(throws: ScriptErrors.self) { try job.refuseWarnings(of: layout) }
      #expect(refusal?.diagnostics == layout.warnings)
    } else {
      try job.refuseWarnings(of: layout)
    }
  }

  @Test func `two productions are equal, file by file`() throws {
    let track = try track(fullScript)
    let other = try TemporaryFolder()
    for folder in [folder, other] {
      _ = try produce(track, as: "a.mp3", in: folder) {
        $0.sidecars = Set(Sidecar.allCases)
      }
    }
    for name in folder.contents {
      #expect(try folder.bytes(of: name) == other.bytes(of: name), "\(name)")
    }
  }

  @Test func `the report says what other programs find`() throws {
    let track = try track(fullScript) { $0.breath = BreathLead.none }
    _ = try produce(track, as: "a.wav", in: folder) { $0.sidecars = [.report] }
    let json = try JSONSerialization.jsonObject(
      with: Data(try folder.bytes(of: "a.report.json")))
    let report = try #require(json as? [String: Any])
    let bytes = try folder.bytes(of: "a.wav")
    #expect(report["bytes"] as? Int == bytes.count)
    #expect(report["frames"] as? Int64 == track.timeline.length.count)
    #expect(report["chapters"] as? Int == 2)
    let speech = try #require(report["speech"] as? [String: Any])
    #expect(abs((speech["integrated"] as? Double ?? 0) - -18) <= 0.3)
    if let tool = Tool("sha256sum") {
      let sum = try tool.run([folder.file("a.wav")]).output
      #expect(report["sha256"] as? String == String(sum.prefix(64)))
    }
  }

  @Test func `a file that must keep the rules and does not is not there`() throws {
    _ = try folder.write("before", to: "a.wav")
    let track = try track("Sit. [1s] Rest.")
    #expect(throws: RulesBroken.self) {
      try produce(track, as: "a.wav", in: folder) {
        $0.preset = try? Presets.all()["archive"]
        $0.mustKeepRules = true
        $0.sidecars = [.vtt]
      }
    }
    #expect(folder.contents == ["a.wav"])
    #expect(try folder.bytes(of: "a.wav") == Array("before".utf8))
  }

  @Test func `when one file beside the track cannot be, none appears`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("a.vtt"), withIntermediateDirectories: false)
    let track = try track("Sit. [1s] Rest.")
    #expect(
      throws: OutputError.cannotCreate(
        path: folder.file("a.vtt"), reason: "it is a folder; name a file in it")
    ) {
      try produce(track, as: "a.wav", in: folder) { $0.sidecars = [.srt, .vtt] }
    }
    #expect(folder.contents == ["a.vtt"])
  }

  @Test(arguments: ["podcast", "spotify", "insight-timer", "broadcast", "archive"])
  func `a preset's own track keeps its rules`(name: String) throws {
    let preset = try #require(try Presets.all()[name])
    let encoding = try Encoding(preset.encodingOptions)
    let script = """
      [bell] [breathe:"4-6"; times:"1"] Sit down here. [2s] Rest now, as you are. [2s] Let it go.
      There is nothing you need to do. [silence:"10s..60s"] [bell; ring:"out"]
      """
    let track = try track(script) {
      $0.rate = encoding.rate
      $0.length = .seconds(55)
      $0.loudness = preset.loudness
      $0.peak = Decibels(preset.peak)
    }
    let exported = try produce(track, as: "a." + encoding.format.endings[0], in: folder) {
      $0 = ExportOptions(output: $0.output, encoding: encoding)
      $0.preset = preset
      $0.levelsProgramme = preset.anchor == .programme
    }
    #expect(exported.verification?.failures == [])
  }

  @Test func `silence stands before and after, within the length`() throws {
    let track = try track("Sit. [silence:\"2s..60s\"] Rest.") {
      $0.rate = SampleRate(22_050)
      $0.length = .seconds(20)
      $0.lead = .seconds(1.5)
      $0.tail = .seconds(2.5)
      $0.bell = nil
    }
    _ = try produce(track, as: "a.wav", in: folder)
    let samples = try steps(folder.file("a.wav"))
    #expect(samples.count == 2 * 20 * 22_050)
    // Dither, within a block of the first words and of the last.
    #expect(samples[..<Int(2 * 1.5 * 22_050)].allSatisfy { abs($0) <= 1 })
    #expect(samples[(samples.count - 2 * Int(2.5 * 22_050))...].allSatisfy { abs($0) <= 1 })
    let first = try #require(track.timeline.events.first { $0.content.isSpeech })
    #expect(samples[(2 * Int(first.start.count))..<(2 * Int(first.end.count))].contains { $0 != 0 })
  }
}
