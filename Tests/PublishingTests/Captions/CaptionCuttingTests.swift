import Foundation
import Publishing
import Testing
import Timebase

/// Captions of sentences that are too long to be read in one piece.
@Suite struct CaptionCuttingTests {
  private static let rate = SampleRate(48_000)

  private struct Cue {
    /// In milliseconds.
    let start: Int
    let end: Int
    let lines: [String]
  }

  private static func caption(_ text: String, from start: Int = 500, seconds: Double) -> Caption {
    Caption(
      start: Frames(start * 48), end: Frames(start * 48 + Int(seconds * 48_000)), text: text)
  }

  private static func cues(_ captions: [Caption]) throws -> [Cue] {
    try SubRip(captions: captions, rate: rate).text.components(separatedBy: "\n\n").map { block in
      let lines = block.split(separator: "\n").map(String.init)
      let times = lines[1].components(separatedBy: " --> ").map { time in
        let parts = time.split { ":,".contains($0) }.compactMap { Int($0) }
        return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]
      }
      return Cue(start: times[0], end: try #require(times.last), lines: Array(lines.dropFirst(2)))
    }
  }

  private static let long = """
    When you are ready, let your attention come to rest on the breath, wherever you notice it most \
    clearly, perhaps at the nostrils, perhaps in the chest, perhaps in the belly, and without trying \
    to change anything at all, simply let each breath come and go in its own time, noticing the small \
    pause at the end of the out-breath, and the way the next breath begins by itself, again and again.
    """

  private static let texts: [(text: String, separator: String)] = [
    (long, " "),
    (
      Array(repeating: "and now we rest and breathe here", count: 12).joined(separator: " ") + ".",
      " "
    ),
    (
      Array(repeating: "अपनी साँस को धीरे से आते और जाते हुए देखें", count: 8).joined(separator: ", ") + "।",
      " "
    ),
    (
      String(repeating: "现在请把注意力轻轻地放在呼吸上，无论你在哪里最清楚地感觉到它，", count: 5) + "安静下来。", ""
    ),
    (
      String(repeating: "今、やさしく呼吸に注意を向けて、からだの中で一番はっきり感じられるところに、", count: 4)
        + "ゆっくりと。", ""
    ),
    (String(repeating: "ตอนนี้ให้คุณค่อยๆนำความสนใจมาที่ลมหายใจ", count: 7), ""),
  ]

  @Test(arguments: texts)
  func `H6 a long sentence has cues of two lines and seven seconds, and loses nothing`(
    text: String, separator: String
  ) throws {
    let cues = try Self.cues([Self.caption(text, seconds: 31)])
    #expect(cues.count >= 5)
    #expect(cues.count <= 12)
    for cue in cues {
      #expect((1...2).contains(cue.lines.count))
      #expect(cue.end - cue.start <= 7000)
      #expect(cue.end - cue.start >= 1000)
      #expect(cue.lines.allSatisfy { $0.count <= 42 })
    }
    #expect(cues.flatMap(\.lines).joined(separator: separator) == text)
    #expect(cues.first?.start == 500)
    #expect(cues.last?.end == 31_500)
    for (one, next) in zip(cues, cues.dropFirst()) { #expect(one.end == next.start) }
  }

  @Test func `H6 cuts are at clauses where there are any in time`() throws {
    let cues = try Self.cues([Self.caption(Self.long, seconds: 31)])
    let ends = cues.compactMap { $0.lines.last?.last }
    #expect(ends.filter { $0 == "," }.count >= ends.count - 2)
  }

  @Test func `H6 lines of Chinese are no wider than others, and begin with no closing sign`() throws
  {
    let text = String(repeating: "现在请把注意力轻轻地放在呼吸上，", count: 10)
    let lines = try Self.cues([Self.caption(text, seconds: 25)]).flatMap(\.lines)
    #expect(lines.allSatisfy { $0.count <= 21 })
    #expect(lines.allSatisfy { !$0.hasPrefix("，") && !$0.hasPrefix("。") })
  }

  @Test func `H6 a piece lasts as long as its share of the characters`() throws {
    let half = "Rest here, and let the shoulders fall,"
    let cues = try Self.cues([Self.caption("\(half) \(half)", seconds: 10)])
    #expect(cues.count == 2)
    #expect(cues.first?.end == 5500)
  }

  @Test(arguments: [
    ("Rest now.", 2.0),
    ("Let the shoulders drop, and let the breath come as it comes, in and out.", 7),
    ("Ommmmmmmmm", 30),
  ])
  func `H6 what can be read in one piece, or cannot be cut, stays one`(
    text: String, seconds: Double
  ) throws {
    #expect(try Self.cues([Self.caption(text, seconds: seconds)]).count == 1)
  }

  @Test func `H6 words that are said into a long sentence keep their place`() throws {
    let captions = [
      Self.caption(Self.long, seconds: 31), Self.caption("In.", from: 9000, seconds: 1),
    ]
    let cues = try Self.cues(captions)
    #expect(cues.contains { $0.lines == ["In."] && $0.start == 9000 })
    for (one, next) in zip(cues, cues.dropFirst()) { #expect(one.end <= next.start) }
  }

  @Test func `H6 lyrics and WebVTT have the same cues`() throws {
    let captions = [Self.caption(Self.long, seconds: 31)]
    let count = try Self.cues(captions).count
    let lyrics = Lyrics(title: "", captions: captions, length: Frames(48_000 * 32), rate: Self.rate)
    #expect(lyrics.text.split(separator: "\n").filter { $0.hasPrefix("[00:") }.count == count)
    let webVTT = WebVTT(title: "", language: "", captions: captions, rate: Self.rate)
    #expect(webVTT.text.components(separatedBy: " --> ").count == count + 1)
  }
}
