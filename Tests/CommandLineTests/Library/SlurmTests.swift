import Foundation
import TestSupport
import Testing

/// The guide's job array, run by a real Slurm.
@Suite(
  .serialized,
  .enabled(if: Slurm.isInstalled, "needs slurmctld, slurmd, munged, sbatch, squeue, scontrol"))
struct SlurmTests {
  private let library: SmallLibrary
  private let slurm: Slurm

  init() throws {
    library = try SmallLibrary()
    _ = try library.home.write(try #require(Guide.files["shards.sh"]), to: "shards.sh")
    slurm = try Slurm()
  }

  /// Runs lines of shell that submit something, and waits for the jobs.
  private func submit(_ script: String) throws {
    let run = try library.shell(script, slurm.environment)
    #expect(run.code == 0, "\(run.errors)")
    try slurm.wait()
  }

  @Test func `an array renders and publishes what one run does, and then only what is lost`() throws
  {
    try submit(Guide.shell("sbatch"))
    #expect(
      try slurm.endings() == [
        "meditations 1": "COMPLETED 0:0", "meditations 2": "COMPLETED 0:0",
        "meditations 3": "COMPLETED 0:0", "publish": "COMPLETED 0:0",
      ])
    #expect(try library.files() == SmallLibrary.whole.get())

    let finished = library.stamps()
    try submit(Guide.shell("sbatch"))
    #expect(library.stamps() == finished)

    // The environment of these two says that the array has two shards.
    let lost = try [1, 3].map { try library.lose(library.plan("--shard", "\($0)/3")[0]) }
    try submit("sbatch --array=1,3 shards.sh")
    #expect(finished.changed(to: library.stamps()) == lost[0].union(lost[1]))
    #expect(try library.files() == SmallLibrary.whole.get())
  }

  @Test func `a manifest with a mistake fails with 65, and nothing is published`() throws {
    _ = try library.home.write("tracks: [{ practice: nothing }]", to: "library.yaml")
    try submit(Guide.shell("sbatch"))
    #expect(
      try slurm.endings() == [
        "meditations 1": "FAILED 65:0", "meditations 2": "FAILED 65:0",
        "meditations 3": "FAILED 65:0", "publish": "CANCELLED 0:0",
      ])
    #expect(!library.home.contents.contains("tracks"))
  }
}
