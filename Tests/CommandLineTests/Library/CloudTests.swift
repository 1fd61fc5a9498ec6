import Foundation
import TestSupport
import Testing

/// What the guide shows of engines that are elsewhere: their files are read, and the command lines in
/// them run.
@Suite(.serialized) struct CloudTests {
  private let library: SmallLibrary

  init() throws {
    library = try SmallLibrary()
  }

  @Test func `the shards of a Kubernetes job are all tracks, each once`() throws {
    let job = try KubernetesJob()
    #expect(try names(job.completions, job.command, job.variable) == SmallLibrary.names.get())
  }

  @Test func `a shard of a Kubernetes job renders its tracks alone`() throws {
    let job = try KubernetesJob()
    #expect(try library.shell(command: job.command, job.variable, 1).code == 0)
    let names = try SmallLibrary.names.get().filter { library.files().keys.contains($0) }
    #expect(try names == tracks(of: 1, job.command, job.variable))
  }

  @Test func `Kubernetes gives up what a retry does not help, and every index has an end`() throws {
    let job = try KubernetesJob()
    #expect(job.hopeless == [64, 65, 66, 69])
    #expect(job.isBounded)
    _ = try library.home.write("tracks: [{ practice: nothing }]", to: "library.yaml")
    #expect(try library.shell(command: job.command, job.variable, 1).code == 65)
  }

  @Test func `the shards of an AWS Batch array are all tracks, each once`() throws {
    let job = try BatchJob()
    #expect(try names(job.size, job.command, job.variable) == SmallLibrary.names.get())
  }

  @Test func `AWS Batch tries again after 74 and 75, and gives up after anything else`() throws {
    let job = try BatchJob()
    #expect(job.actions.map { $0["onExitCode"] ?? "" } == ["74", "75", "", ""])
    #expect(job.actions.map { $0["action"] } == ["RETRY", "RETRY", "RETRY", "EXIT"])
  }

  @Test func `the last job of AWS Batch publishes what one run does`() throws {
    let words = try BatchJob().last.map(library.placed)
    #expect(try library.render("--shard", "1/1").code == 0)
    #expect(!library.files().keys.contains("playlist.m3u8"))
    #expect(try library.shell("exec \"$@\"", arguments: words).code == 0)
    #expect(try library.files() == SmallLibrary.whole.get())
  }

  /// The tracks of all shards, sorted.
  private func names(_ count: Int, _ command: [String], _ variable: String) throws -> [String] {
    try (0..<count).flatMap { try tracks(of: $0, command, variable) }.sorted()
  }

  /// The tracks of a shard, sorted.
  private func tracks(
    of index: Int, _ command: [String], _ variable: String
  ) throws -> [String] {
    let command = command.dropLast() + [command[command.count - 1] + " --dry-run"]
    let run = try library.shell(command: Array(command), variable, index)
    return try jsonLines(run.output).compactMap { $0["name"] as? String }.sorted()
  }
}
