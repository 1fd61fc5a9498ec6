import TestSupport
import Testing

extension PlayersTests {
  @Suite(.enabled(if: GStreamer.isWhole, "needs GStreamer with its usual decoders"))
  struct GStreamerTests {
    private static let names: [Tag: String] = [.track: "track number", .date: "datetime"]

    @Test(arguments: Table.gstreamer.kinds)
    func `shows what it is known to`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let run = try run("gst-discoverer-1.0", ["-v", "file://" + sample.path])
      var texts: [String: String] = [:]
      // The first of each is the file's own.
      for line in run.output.split(separator: "\n") {
        let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, texts[String(parts[0])] == nil else { continue }
        texts[String(parts[0])] = String(parts[1].dropFirst())
      }
      if let track = texts["track number"], let total = texts["track count"] {
        texts["track number"] = track + "/" + total
      }
      let seen = Seen(
        seconds: texts["Duration"].flatMap(Self.seconds),
        tags: Seen.tags(texts, names: Self.names))
      try #require(Table.gstreamer[kind]).check(seen, of: sample)
    }

    @Test(arguments: Table.gstreamer.kinds)
    func `decodes every frame`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let frames = try frames { path, _ in
        _ = try run(
          "gst-launch-1.0",
          ["--quiet", "--no-fault"] + Self.source(sample) + [
            "!", "audioconvert", "!", "audio/x-raw,format=S16LE", "!", "filesink",
            "location=" + path,
          ])
      }
      // It cuts Vorbis by times in nanoseconds and may keep a frame too many.
      #expect((sample.frames...sample.frames + (kind == .ogg ? 1 : 0)).contains(frames))
    }

    /// What it finds out by itself, but for AIFF: there it stands still, once in a hundred times, when
    /// it takes the cover for a second stream.
    private static func source(_ sample: Sample) -> [String] {
      if sample.kind == .aiff {
        return ["filesrc", "location=" + sample.path, "!", "avdemux_aiff"]
      }
      return ["uridecodebin", "uri=file://" + sample.path, "caps=audio/x-raw"]
    }

    /// `0:00:08.122993197`.
    private static func seconds(_ time: String) -> Double? {
      let parts = time.split(separator: ":").compactMap { Double($0) }
      return parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : nil
    }
  }
}

private enum GStreamer {
  /// Whether everything is there that the samples need.
  static let isWhole: Bool = {
    guard Tool.isInstalled("gst-discoverer-1.0", "gst-launch-1.0"),
      let inspect = Tool("gst-inspect-1.0")
    else { return false }
    return ["wavparse", "flacdec", "vorbisdec", "opusdec", "mpg123audiodec", "avdemux_aiff"]
      .allSatisfy { (try? inspect.run(["--exists", $0]))?.code == 0 }
  }()
}
