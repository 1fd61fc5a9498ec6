import Foundation
import TestSupport
import Testing

/// What the guide shows of engines that one machine can run.
@Suite(.serialized) struct EngineTests {
  private let library: SmallLibrary

  init() throws {
    library = try SmallLibrary()
  }

  @Test(.enabled(if: Tool.isInstalled("parallel"), "needs parallel"))
  func `GNU parallel renders and publishes what one run does`() throws {
    let run = try library.shell(Guide.shell("parallel"))
    #expect(run.code == 0)
    #expect(try library.files() == SmallLibrary.whole.get())
  }

  @Test(.enabled(if: Tool.isInstalled("parallel"), "needs parallel"))
  func `with GNU parallel nothing is published when a shard fails`() throws {
    _ = try library.home.write("tracks: [{ practice: nothing }]", to: "library.yaml")
    let run = try library.shell(Guide.shell("parallel"))
    #expect(run.code == 3)
    #expect(!library.home.contents.contains("tracks"))
  }

  @Test(.enabled(if: Tool.isInstalled("snakemake"), "needs snakemake"))
  func `Snakemake renders what one run does, and then only what is not there`() throws {
    _ = try library.home.write(try #require(Guide.files["Snakefile"]), to: "Snakefile")
    let caches = ["XDG_CACHE_HOME": library.home.file("caches")]
    let run = try library.shell("snakemake --cores 2 --quiet all", caches)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try library.files() == SmallLibrary.whole.get())
    #expect(!library.home.contents.contains { $0.hasSuffix(".done") })

    let before = library.stamps()
    let lost = try library.lose(library.plan()[0])
    #expect(try library.shell("snakemake --cores 2 --quiet all", caches).code == 0)
    #expect(before.changed(to: library.stamps()) == lost)
    #expect(try library.files() == SmallLibrary.whole.get())
  }
}
