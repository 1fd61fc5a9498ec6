import Foundation
import TestSupport
import Testing

/// What the program does to its user's home.
@Suite(.serialized) struct HomeTests {
  private func say(_ environment: [String: String], in folder: TemporaryFolder) throws {
    let run = try BuiltTool.run(
      ["say", "Rest.", "-o", "rest.wav"], in: folder.path, environment: environment)
    #expect(run.code == 0)
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
  }

  @Test func `speaking leaves nothing in the home, not even for a sound server`() throws {
    let home = try TemporaryFolder()
    let work = try TemporaryFolder()
    try say(["HOME": home.path, "XDG_CONFIG_HOME": home.file(".config")], in: work)
    #expect(home.contents.isEmpty)
    #expect(work.contents == ["rest.wav"])
  }

  @Test func `there may be no home at all`() throws {
    let work = try TemporaryFolder()
    let environment = ["HOME": "", "XDG_CACHE_HOME": "", "RENDER_MEDITATION_CACHE": ""]
    try say(environment, in: work)
    #expect(work.contents == ["rest.wav"])
    let doctor = try BuiltTool.run(["doctor"], in: work.path, environment: environment)
    #expect(doctor.output.contains("none     spoken phrases: are not kept\n"))
  }

  @Test(.enabled(if: geteuid() != 0, "needs a user who is not root"))
  func `in a home that cannot be written to, phrases are not kept, and doctor says so`() throws {
    let home = try TemporaryFolder()
    let work = try TemporaryFolder()
    let environment = ["HOME": home.path, "XDG_CACHE_HOME": "", "RENDER_MEDITATION_CACHE": ""]
    chmod(home.path, 0o555)
    defer { chmod(home.path, 0o755) }
    try say(environment, in: work)
    let doctor = try BuiltTool.run(["doctor"], in: work.path, environment: environment)
    #expect(doctor.output.contains("are not kept: \(home.path) cannot be written to"))
    #expect(home.contents.isEmpty)
  }
}
