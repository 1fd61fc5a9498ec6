import Foundation
import TestSupport
import Testing
import Timebase

extension PlayersTests {
  @Suite(.enabled(if: Tool.isInstalled("mpv"), "needs mpv"))
  struct MpvTests {
    private struct Answer: Decodable {
      let duration: Double?
      let metadata: [String: String]
      let chapters: [Chapter]

      struct Chapter: Decodable {
        let title: String
        let time: Double
      }
    }

    /// Prints what a file shows when it is opened.
    private static let script = """
      local utils = require 'mp.utils'
      mp.register_event('file-loaded', function()
        print('FACTS ' .. utils.format_json({
          duration = mp.get_property_number('duration'),
          metadata = mp.get_property_native('metadata'),
          chapters = mp.get_property_native('chapter-list') }))
      end)
      """

    /// One run shows and plays: it writes down all that it would play.
    @Test(arguments: Table.mpv.kinds)
    func `shows what it is known to and plays every frame`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      var output = ""
      let frames = try frames { path, folder in
        let script = try folder.write(Self.script, to: "facts.lua")
        let run = try run(
          "mpv",
          [
            "--no-config", "--no-video", "--ao=pcm", "--ao-pcm-file=" + path,
            "--ao-pcm-waveheader=no", "--audio-format=s16", "--untimed", "--script=" + script,
            "--msg-level=all=error,facts=info", sample.path,
          ])
        #expect(run.code == 0)
        output = run.output
      }
      #expect(frames == sample.frames)
      let line = try #require(output.split(separator: "\n").first { $0.contains("FACTS ") })
      // An empty table of Lua's is written as a list.
      let text = try #require(String(line).components(separatedBy: "FACTS ").last)
        .replacingOccurrences(of: #""metadata":[]"#, with: #""metadata":{}"#)
        .replacingOccurrences(of: #""chapters":{}"#, with: #""chapters":[]"#)
      let answer = try json(text, as: Answer.self)
      let seen = Seen(
        seconds: answer.duration, tags: Seen.tags(answer.metadata),
        chapters: answer.chapters.map { SeenChapter(title: $0.title, start: $0.time) })
      try #require(Table.mpv[kind]).check(seen, of: sample)
    }
  }
}
