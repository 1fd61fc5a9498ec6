import TestSupport
import Testing

extension PlayersTests {
  /// A lossy file says where its sound begins and ends: whoever decodes it gets as many frames as a
  /// WAV would have, at any length and rate.
  @Suite struct GaplessTests {
    /// Frames that a decoder makes of a new file with one channel.
    private func decoded(
      _ ending: String, milliseconds: Int, rate: Int,
      by decoder: (_ file: String, _ output: String) -> [String]
    ) throws -> Int {
      let bytes = try bytes { output, folder in
        let script = try folder.write("Sit. [silence:\"0.1s..9s\"]", to: "s.md")
        let file = folder.file("s." + ending)
        let render = try BuiltTool.run(
          [
            script, "-o", file, "--length", "\(Double(milliseconds) / 1000)s",
            "--sample-rate", "\(rate)", "--channels", "1", "--cover", "none",
          ], in: folder.path)
        #expect(render.code == 0, "\(render.errors)")
        let command = decoder(file, output)
        _ = try run(command[0], Array(command.dropFirst()))
      }
      return bytes / 2
    }

    @Test(
      .enabled(if: Tool.isInstalled("ffmpeg"), "needs ffmpeg"),
      arguments: [
        ("mp3", 1777, 44_100), ("mp3", 1777, 48_000), ("mp3", 2003, 22_050),
        ("opus", 1777, 48_000), ("opus", 2003, 24_000),
      ])
    func `MP3 and Opus`(ending: String, milliseconds: Int, rate: Int) throws {
      let frames = try decoded(ending, milliseconds: milliseconds, rate: rate) {
        ["ffmpeg", "-v", "error", "-i", $0, "-f", "s16le", $1]
      }
      // Opus is decoded at 48 kHz, whatever it was made of.
      let made = Self.frames(milliseconds, at: rate)
      #expect(frames == (ending == "opus" ? made * (48_000 / rate) : made))
    }

    /// FFmpeg miscounts Vorbis that is short enough for one page, whoever has encoded it.
    @Test(
      .enabled(if: Tool.isInstalled("oggdec"), "needs vorbis-tools"),
      arguments: [(1777, 44_100), (2003, 22_050), (1777, 96_000)])
    func `Vorbis, as its own library decodes it`(milliseconds: Int, rate: Int) throws {
      let frames = try decoded("ogg", milliseconds: milliseconds, rate: rate) {
        ["oggdec", "-Q", "-R", "-o", $1, $0]
      }
      #expect(frames == Self.frames(milliseconds, at: rate))
    }

    private static func frames(_ milliseconds: Int, at rate: Int) -> Int {
      (milliseconds * rate + 500) / 1000
    }
  }
}
