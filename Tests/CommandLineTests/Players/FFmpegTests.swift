import TestSupport
import Testing
import Timebase

extension PlayersTests {
  @Suite(.enabled(if: Tool.isInstalled("ffmpeg", "ffprobe"), "needs ffmpeg"))
  struct FFmpegTests {
    private struct Answer: Decodable {
      let format: Part
      let streams: [Part]
      let chapters: [Chapter]

      struct Part: Decodable {
        let duration: String?
        let tags: [String: String]?
        // swift-format-ignore: AlwaysUseLowerCamelCase
        let codec_type: String?
      }

      struct Chapter: Decodable {
        // swift-format-ignore: AlwaysUseLowerCamelCase
        let start_time: String
        let tags: [String: String]?
      }
    }

    @Test(arguments: Table.ffprobe.kinds)
    func `shows what it is known to`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let run = try run(
        "ffprobe",
        [
          "-v", "error", "-of", "json", "-show_format", "-show_streams", "-show_chapters",
          sample.path,
        ])
      let answer = try json(run.output, as: Answer.self)
      let sound = answer.streams.first { $0.codec_type == "audio" }
      let tags = (answer.format.tags ?? [:]).merging(sound?.tags ?? [:]) { first, _ in first }
      let seen = Seen(
        seconds: answer.format.duration.flatMap { Double($0) }, tags: Seen.tags(tags),
        chapters: answer.chapters.map {
          SeenChapter(title: $0.tags?["title"] ?? "", start: Double($0.start_time))
        })
      try #require(Table.ffprobe[kind]).check(seen, of: sample)
    }

    @Test(arguments: Table.ffprobe.kinds)
    func `decodes every frame and not one more`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let frames = try frames { path, _ in
        _ = try run(
          "ffmpeg", ["-v", "error", "-i", sample.path, "-map", "0:a", "-f", "s16le", path])
      }
      #expect(frames == sample.frames)
    }
  }
}
