import Foundation
import Publishing
import Testing
import Timebase

/// Chapters as files: the whole text of small ones.
@Suite struct ChapterFileTests {
  private static let rate = SampleRate(44_100)
  private static let chapters = [
    Chapter(title: "ä 愛 🙏 \"&\" <now>", start: .zero, end: Frames(542_430)),
    Chapter(title: "Path\\of\n\tbreath", start: Frames(542_430), end: Frames(264_600_001)),
  ]

  private static func sheet(_ chapters: [Chapter], file: String = "metta.wav") -> CueSheet {
    CueSheet(title: "Metta", file: file, chapters: chapters, rate: rate)
  }

  private static func indices(_ sheet: CueSheet) -> [String] {
    sheet.text.split(separator: "\n").filter { $0.contains("INDEX 01 ") }
      .map { String($0.split(separator: " ").last ?? "") }
  }

  @Test func `JSON chapters are in seconds, to the millisecond and without noise`() {
    let expected = #"""
      {
        "version": "1.2.0",
        "title": "Metta",
        "author": "Ana \"A\"",
        "podcastName": "Quiet & Hours",
        "chapters": [
          {
            "startTime": 0,
            "endTime": 12.3,
            "title": "ä 愛 🙏 \"&\" <now>"
          },
          {
            "startTime": 12.3,
            "endTime": 6000,
            "title": "Path\\of\n\tbreath"
          }
        ]
      }

      """#
    let json = ChaptersJSON(
      title: "Metta", author: "Ana \"A\"", podcast: "Quiet & Hours", chapters: Self.chapters,
      rate: Self.rate)
    #expect(json.text == expected)
  }

  @Test func `a track without chapters has an empty list of them`() {
    let json = ChaptersJSON(title: "Metta", chapters: [], rate: Self.rate)
    #expect(
      json.text == "{\n  \"version\": \"1.2.0\",\n  \"title\": \"Metta\",\n  \"chapters\": []\n}\n")
    #expect(AudacityLabels(chapters: [], rate: Self.rate).text == "")
  }

  @Test func `any JSON reader gets the titles back`() throws {
    let title = "\u{1}\u{8}\u{1F}\"\\/\r\n\u{2028}🙏"
    let json = ChaptersJSON(
      title: title, chapters: [Chapter(title: title, start: .zero, end: Frames(1))],
      rate: Self.rate)
    struct Read: Decodable {
      struct Entry: Decodable { let title: String }
      let title: String
      let chapters: [Entry]
    }
    let read = try JSONDecoder().decode(Read.self, from: Data(json.text.utf8))
    #expect([read.title] + read.chapters.map(\.title) == [title, title])
  }

  @Test func `labels are in microseconds, between tabs`() {
    #expect(
      AudacityLabels(chapters: Self.chapters, rate: Self.rate).text == """
        0.000000\t12.300000\tä 愛 🙏 "&" <now>
        12.300000\t6000.000023\tPath\\of breath

        """)
  }

  @Test func `a cue sheet has a track for each chapter`() {
    let sheet = CueSheet(
      title: "Metta \"long\"", performer: "Ana", genre: "Meditation", date: "2026",
      comment: "Quiet\nhours", file: "a  \"b\".mp3", chapters: Self.chapters, rate: Self.rate)
    let expected = #"""
      REM GENRE "Meditation"
      REM DATE "2026"
      REM COMMENT "Quiet hours"
      PERFORMER "Ana"
      TITLE "Metta 'long'"
      FILE "a  'b'.mp3" MP3
        TRACK 01 AUDIO
          TITLE "ä 愛 🙏 '&' <now>"
          PERFORMER "Ana"
          INDEX 01 00:00:00
        TRACK 02 AUDIO
          TITLE "Path\of breath"
          PERFORMER "Ana"
          INDEX 01 00:12:22

      """#
    #expect(sheet.text == expected)
  }

  @Test func `a cue sheet without chapters is one track`() {
    #expect(
      Self.sheet([]).text == """
        TITLE "Metta"
        FILE "metta.wav" WAVE
          TRACK 01 AUDIO
            TITLE "Metta"
            INDEX 01 00:00:00

        """)
  }

  @Test(arguments: [("a.FLAC", "WAVE"), ("a.aif", "AIFF"), ("a.AIFF", "AIFF"), ("a.mp3", "MP3")])
  func `a cue sheet names the kind of its file`(file: String, kind: String) {
    #expect(Self.sheet([], file: file).text.contains("FILE \"\(file)\" \(kind)\n"))
  }

  @Test func `tracks of a cue sheet begin in order, and minutes go beyond 99`() {
    let starts = [0, 10, 20, 587, 588, 1175, 1176, 44_100 * 6_000]
    let chapters = starts.map { Chapter(title: "\($0)", start: Frames($0), end: Frames($0)) }
    #expect(
      Self.indices(Self.sheet(chapters)) == [
        "00:00:00", "00:00:01", "00:00:02", "00:00:03", "00:00:04", "00:00:05", "00:00:06",
        "100:00:00",
      ])
    #expect(
      Self.indices(Self.sheet([3, 4, 5].map { chapters[$0] })) == [
        "00:00:00", "00:00:01", "00:00:02",
      ])
  }

  @Test func `chapters beyond the ninety-ninth are part of it`() {
    let chapters = (0..<101).map {
      Chapter(title: "\($0)", start: Frames($0 * 44_100), end: Frames(($0 + 1) * 44_100))
    }
    let text = Self.sheet(chapters).text
    #expect(text.hasPrefix("REM Chapters 100 to 101 are part of the last track.\nTITLE"))
    #expect(Self.indices(Self.sheet(chapters)).last == "01:38:00")
  }
}
