import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The lines of JSON have the fields that the guide's tables say, no fewer and no more.
@Suite(.serialized) struct LibraryLineTests {
  private typealias Fields = [String: Set<String>]

  private static let documented = Guide.fields(after: "While tracks are rendered:")

  /// What was seen, by event.
  private static func fields(of output: String) throws -> Fields {
    var seen: Fields = [:]
    for line in try jsonLines(output) {
      let event = try #require(line["event"] as? String)
      seen[event, default: []].formUnion(line.keys.filter { $0 != "event" })
    }
    return seen
  }

  @Test func `of a plan`() throws {
    let run = try SmallLibrary().render("--dry-run", "--json")
    #expect(
      try Self.fields(of: run.output) == Guide.fields(after: "With `--dry-run`, nothing is written")
    )
  }

  @Test func `of tracks that are rendered, fail and are published`() throws {
    let library = try SmallLibrary(
      """
      defaults: { practice: arriving, sample-rate: 22050 }
      tracks: [{ minutes: 0.1 }, { minutes: 1, bed: "binaural(6)" }]
      publish: { playlist: true }
      """)
    let run = try library.render("--json")
    #expect(run.code == 65)
    var seen = try Self.fields(of: run.output)
    _ = try library.home.write(
      "{ tracks: [{ practice: arriving, minutes: 1 }], publish: { playlist: true } }",
      to: "library.yaml")
    seen.merge(try Self.fields(of: library.render("--json").output)) { $0.union($1) }
    // What is found before any worker has the track has none.
    seen["fail"]?.insert("worker")
    for event in ["plan", "start", "done", "fail", "summary", "publish"] {
      #expect(seen[event] == Self.documented[event], "\(event)")
    }
  }

  @Test func `of a run that is disturbed`() throws {
    let library = try SmallLibrary(
      "tracks: [{ practice: metta, minutes: 60, format: mp3 }]")
    let run = try LongRun(["library", "library.yaml", "--json", "--jobs", "1"], library)
    try run.wait(for: "start")
    try run.killWorker()
    try run.wait(for: "retry")
    try run.wait(for: "start", times: 2)
    run.send(SIGINT)
    try run.wait(for: "note")
    run.send(SIGTERM)
    #expect(run.end() == .signalled(SIGTERM))
    let seen = try Self.fields(of: run.output)
    for event in ["retry", "drop", "halt", "note", "summary"] {
      #expect(seen[event] == Self.documented[event], "\(event)")
    }
    #expect(
      Set(Self.documented.keys).isSubset(of: Set(seen.keys).union(["done", "fail", "publish"])))
    #expect(!run.output.contains("\"done\""))
  }
}

/// A library at work, while something happens to it.
private struct LongRun {
  private let tool: StartedTool

  init(_ arguments: [String], _ library: SmallLibrary) throws {
    tool = try StartedTool(
      arguments, in: library.home.path, environment: library.environment)
  }

  var output: String { tool.output }

  func wait(for event: String, times: Int = 1) throws {
    let end = Date(timeIntervalSinceNow: 120)
    while output.components(separatedBy: "\"event\":\"\(event)\"").count <= times {
      guard Date() < end, tool.isRunning else {
        throw EngineFailure(description: "no \(event) in \(output)")
      }
      usleep(20_000)
    }
  }

  /// The first child that is a worker.
  func killWorker() throws {
    guard let worker = ProcessStatus.all.first(where: { $0.parent == tool.id }) else {
      throw EngineFailure(description: "there is no worker")
    }
    kill(worker.id, SIGKILL)
  }

  func send(_ signal: Int32) { tool.send(signal) }

  func end() -> StartedTool.End { tool.end() }
}
