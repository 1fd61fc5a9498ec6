import TestSupport
import Testing

extension PlayersTests {
  @Suite(.enabled(if: Tool.isInstalled("sox", "soxi"), "needs sox"))
  struct SoXTests {
    @Test(arguments: Table.sox.kinds)
    func `shows what it is known to`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let lines = try run("soxi", ["-V1", "-a", sample.path]).output.split(separator: "\n")
      var found: [String: String] = [:]
      for line in lines {
        // An AIFF file has one text without a name.
        let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
        found[parts.count == 2 ? parts[0] : "COMMENT"] = parts[parts.count - 1]
      }
      let seen = Seen(
        seconds: Double(try soxi("-D", sample)), tags: Seen.tags(found, names: Tag.vorbisNames))
      try #require(Table.sox[kind]).check(seen, of: sample)
    }

    @Test(arguments: Table.sox.kinds)
    func `decodes every frame and not one more`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let frames = try frames { path, _ in
        _ = try run(
          "sox", ["-V1", sample.path, "-t", "raw", "-b", "16", "-e", "signed", path])
      }
      #expect(frames == sample.frames)
      #expect(try soxi("-s", sample) == String(sample.frames))
    }

    private func soxi(_ fact: String, _ sample: Sample) throws -> String {
      try run("soxi", ["-V1", fact, sample.path]).output
        .trimmingPrefix(while: \.isWhitespace).split(separator: "\n").first.map(String.init) ?? ""
    }
  }
}

extension Tag {
  static let vorbisNames: [Tag: String] = [.track: "tracknumber"]
}
