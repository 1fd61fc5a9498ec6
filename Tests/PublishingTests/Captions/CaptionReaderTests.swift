import Foundation
import Publishing
import TestSupport
import Testing
import Timebase

/// Captions as other programs read them.
@Suite struct CaptionReaderTests {
  private static let rate = SampleRate(44_100)
  private static let phrases = [
    "ä 愛 🙏", "Sit <here> & now.", "An arrow --> here.", "\"Rest,\" she says,\nand rests.",
    "<b>Bold</b> {or} not.",
  ]
  private static let captions = phrases.enumerated().map { index, text in
    Caption(
      start: Frames(44_100 * 2 * index), end: Frames(44_100 * (2 * index + 1) + 11), text: text)
  }
  private static let webVTT = WebVTT(
    title: "Metta & --> more", language: "en", captions: captions, rate: rate
  ).text
  private static let subRip = SubRip(captions: captions, rate: rate).text

  /// What a Python program prints that reads `text`.
  private static func python(_ program: String, _ text: String) throws -> [String] {
    let python = try #require(Tool("python3"))
    let run = try python.run(["-c", program], input: text, environment: ["PYTHONUTF8": "1"])
    try #require(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: Tool.hasPython("webvtt"), "needs webvtt-py"))
  func `webvtt-py reads every cue`() throws {
    let read = try Self.python(
      """
      import io, sys, html, webvtt
      for c in webvtt.from_buffer(io.BytesIO(sys.stdin.buffer.read())):
          print(c.identifier, c.start, c.end, html.unescape(c.raw_text).replace("\\n", " "))
      """, Self.webVTT)
    #expect(
      read == [
        "1 00:00:00.000 00:00:01.000 ä 愛 🙏",
        "2 00:00:02.000 00:00:03.000 Sit <here> & now.",
        "3 00:00:04.000 00:00:05.000 An arrow --> here.",
        "4 00:00:06.000 00:00:07.000 \"Rest,\" she says, and rests.",
        "5 00:00:08.000 00:00:09.000 <b>Bold</b> {or} not.",
      ])
  }

  @Test(.enabled(if: Tool.hasPython("srt"), "needs the Python module srt"))
  func `the srt module reads every cue`() throws {
    let read = try Self.python(
      """
      import sys, srt
      for c in srt.parse(sys.stdin.read(), ignore_errors=False):
          print(c.index, c.start, c.end, c.content.replace("\\n", " "))
      """, Self.subRip)
    #expect(
      read == [
        "1 0:00:00 0:00:01 ä 愛 🙏",
        "2 0:00:02 0:00:03 Sit ‹here› & now.",
        "3 0:00:04 0:00:05 An arrow --› here.",
        "4 0:00:06 0:00:07 \"Rest,\" she says, and rests.",
        "5 0:00:08 0:00:09 ‹b›Bold‹/b› (or) not.",
      ])
  }

  @Test(.enabled(if: Tool.isInstalled("ffmpeg"), "needs ffmpeg"), arguments: ["vtt", "srt"])
  func `ffmpeg reads the words as they are said`(format: String) throws {
    let ffmpeg = try #require(Tool("ffmpeg"))
    let demuxer = format == "vtt" ? "webvtt" : "srt"
    let run = try ffmpeg.run(
      ["-v", "error", "-f", demuxer, "-i", "pipe:0", "-f", "webvtt", "pipe:1"],
      input: format == "vtt" ? Self.webVTT : Self.subRip)
    try #require(run.code == 0, "\(run.errors)")
    // Its own form has signs of style in braces, and writes a backslash before those that are none.
    let cues = run.output.replacing("\\", with: "").components(separatedBy: "\n\n").dropFirst()
      .map { $0.split(separator: "\n").dropFirst().joined(separator: " ") }
    let texts =
      format == "vtt"
      ? ["Sit <here> & now.", "An arrow --> here.", "<b>Bold</b> {or} not."]
      : ["Sit ‹here› & now.", "An arrow --› here.", "‹b›Bold‹/b› (or) not."]
    #expect(
      cues.filter { !$0.isEmpty }
        == ["ä 愛 🙏", texts[0], texts[1], "\"Rest,\" she says, and rests.", texts[2]])
  }
}
