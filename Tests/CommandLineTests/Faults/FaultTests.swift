import Foundation
import TestSupport
import Testing

/// The program on a system that fails it: whichever call it is, nothing has a name that is not whole,
/// what matters is an error, and the next run makes it good.
///
/// `RENDER_MEDITATION_FAULTS` says how many calls of each kind fail on each file, in longer tracks; one
/// call for each way to fail suffices every day.
@Suite(.serialized, .enabled(if: Tool.isInstalled("cc"), "needs cc")) struct FaultTests {
  private static let thorough = Int(
    ProcessInfo.processInfo.environment["RENDER_MEDITATION_FAULTS"] ?? "")

  private static let script = "Rest."
  /// What is soon rendered.
  private static let small = [
    "--bell", "none", "--dry", "--sample-rate", "22050", "--channels", "1",
  ]

  private static func expectSound(_ loop: FaultLoop, _ what: String) throws {
    guard let thorough else { return try expectSoundSometimes(loop, what) }
    for trouble in FaultLoop.UserFacingError.all {
      var runs = 0
      for call in loop.calls(trouble, perSite: thorough) {
        guard let found = try loop.problems(trouble, at: call) else { continue }
        runs += 1
        #expect(found.isEmpty, "\(what): \(found.joined(separator: "\n"))")
      }
      #expect(runs > 0, "\(trouble)")
      print("\(what): \(trouble.fault.rawValue)\(trouble.stays ? " for good" : ""): \(runs) runs")
    }
  }

  /// Each trouble once, the first early in the program and the last late.
  private static func expectSoundSometimes(_ loop: FaultLoop, _ what: String) throws {
    let all = FaultLoop.UserFacingError.all
    for (index, trouble) in all.enumerated() {
      let calls = loop.calls(trouble, perSite: 1)
      let call = calls[(2 * index + 1) * calls.count / (2 * all.count)]
      let found = try loop.problems(trouble, at: call) ?? []
      #expect(found.isEmpty, "\(what): \(found.joined(separator: "\n"))")
    }
  }

  @Test func `whatever call fails, a track is whole or not there`() throws {
    let loop = try FaultLoop(
      ["s.md", "-o", "o/x.flac", "--quiet", "--captions", "vtt", "--page"] + Self.small,
      output: "o", codes: [EX_CANTCREAT, EX_IOERR, EX_OSERR]
    ) { _ = try $0.write(Self.script, to: "s.md") }
    try Self.expectSound(loop, "small")
  }

  @Test(.enabled(if: thorough != nil, "takes hours"), arguments: ["wav", "flac", "mp3"])
  func `whatever call fails, a track with all there can be beside it is whole or not there`(
    format: String
  ) throws {
    let loop = try FaultLoop(
      [
        "arriving", "-m", "1", "-o", "o/x." + format, "--quiet", "--captions", "vtt,srt",
        "--chapters", "--page", "--stems",
      ], output: "o", codes: [EX_CANTCREAT, EX_IOERR, EX_OSERR]
    ) { _ in }
    try Self.expectSound(loop, format)
  }

  @Test func `whatever call fails, a library is made good by the next run`() throws {
    let manifest = """
      title: Quiet
      defaults: { bell: none, dry: yes, sample-rate: 22050, channels: 1 }
      tracks:
        - { script: s.md, format: mp3, output: "{format}/x.{format}", captions: vtt }
        - { script: s.md, from: who.csv, output: "{who}.flac" }
      publish: { playlist: yes, page: yes }
      """
    let loop = try FaultLoop(
      ["library", "library.yaml", "-o", "o", "--jobs", "1", "--quiet"], output: "o",
      codes: [EX_CANTCREAT, EX_IOERR, EX_OSERR, EX_TEMPFAIL]
    ) { folder in
      _ = try folder.write(manifest, to: "library.yaml")
      _ = try folder.write(Self.script, to: "s.md")
      _ = try folder.write("who,title\nana,Ana\n", to: "who.csv")
    }
    try Self.expectSound(loop, "library")
  }

  /// Tags are written last, and not by the library that writes the sound.
  @Test(arguments: ["flac", "ogg"])
  func `tags that the disk does not take are an error`(format: String) throws {
    let injector = FaultInjector(
      folder: try TemporaryFolder(),
      arguments: ["s.md", "-o", "o/x.\(format)", "--quiet"] + Self.small)
    _ = try injector.folder.write(Self.script, to: "s.md")
    try injector.clear("o")
    let writes = try injector.calls().filter {
      $0.site.contains("write ") && $0.site.contains("/.x.\(format)")
    }
    try injector.clear("o")
    let outcome = try injector.run(.noSpace, at: try #require(writes.last).number)
    #expect(outcome.failed != nil)
    #expect(outcome.run.code == EX_IOERR)
    #expect(outcome.run.errors.contains("x.\(format) was not written: No space left on device"))
  }
}
