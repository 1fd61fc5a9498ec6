import Publishing
import Testing
import Timebase
import Voices

/// Captions as files: the whole text of small ones.
@Suite struct CaptionFileTests {
  private static let rate = SampleRate(48_000)

  /// - Parameter cues: start and end in milliseconds.
  private static func captions(_ cues: [(Int, Int, String)]) -> [Caption] {
    cues.map { Caption(start: Frames($0 * 48), end: Frames($1 * 48), text: $2) }
  }

  private static let three = captions([
    (500, 2_250, "Sit <here> & now."),
    (2_250, 4_000, "Let the shoulders drop, and let the breath come as it comes --> \"so\"."),
    (3_723_004, 3_725_000, "ä 愛 🙏\n\nRest."),
  ])

  private static func webVTT(_ captions: [Caption], chapters: [Chapter] = []) -> String {
    WebVTT(title: "Metta", language: "en", captions: captions, chapters: chapters, rate: rate).text
  }

  @Test func `WebVTT has a header, notes for chapters, and a numbered cue a phrase`() {
    let chapters = [
      Chapter(title: "Settling --> \n in", start: .zero, end: Frames(48_000 * 3)),
      Chapter(title: "A bell alone", start: Frames(48_000 * 3), end: Frames(48_000 * 3600)),
      Chapter(title: "Rest & <peace>", start: Frames(48_000 * 3600), end: Frames(48_000 * 3800)),
    ]
    let expected = """
      WEBVTT Metta

      NOTE Language: en

      NOTE Chapter: Settling -→ in

      1
      00:00:00.500 --> 00:00:02.250
      Sit &lt;here&gt; &amp; now.

      2
      00:00:02.250 --> 00:00:04.000
      Let the shoulders drop, and let the
      breath come as it comes --&gt; "so".

      NOTE Chapter: Rest & <peace>

      3
      01:02:03.004 --> 01:02:05.000
      ä 愛 🙏 Rest.

      """
    #expect(Self.webVTT(Self.three, chapters: chapters) == expected)
  }

  @Test
  func `SubRip has numbered cues, commas in its times, and nothing a player could read as a tag`() {
    let captions = Self.three + Self.captions([(3_800_000, 3_801_000, #"{\an8}<i>Rise</i>\N."#)])
    let expected = """
      1
      00:00:00,500 --> 00:00:02,250
      Sit ‹here› & now.

      2
      00:00:02,250 --> 00:00:04,000
      Let the shoulders drop, and let the
      breath come as it comes --› "so".

      3
      01:02:03,004 --> 01:02:05,000
      ä 愛 🙏 Rest.

      4
      01:03:20,000 --> 01:03:21,000
      (∖an8)‹i›Rise‹/i›∖N.

      """
    #expect(SubRip(captions: captions, rate: Self.rate).text == expected)
  }

  @Test func `lyrics end a line when a long silence follows`() {
    let captions = Self.captions([
      (500, 2_254, "Sit [here]."), (5_255, 6_000, "<00:01.00>Rest\nnow."),
      (9_000, 9_500, "Three seconds are not long."), (5_999_996, 6_000_100, "愛 🙏"),
    ])
    let lyrics = Lyrics(
      title: "Metta [short]", artist: "Ana", language: "en", captions: captions,
      length: Frames(48_000 * 6_010), rate: Self.rate)
    let expected = """
      [ti:Metta (short)]
      [ar:Ana]
      [length:100:10]
      [la:en]
      [00:00.50]Sit (here).
      [00:02.25]
      [00:05.26]‹00:01.00›Rest now.
      [00:09.00]Three seconds are not long.
      [00:09.50]
      [100:00.00]愛 🙏
      [100:00.10]

      """
    #expect(lyrics.text == expected)
  }

  @Test func `a track without words has files without cues`() {
    #expect(Self.webVTT([]) == "WEBVTT Metta\n\nNOTE Language: en\n")
    #expect(SubRip(captions: [], rate: Self.rate).text == "")
    let lyrics = Lyrics(title: "Metta", captions: [], length: Frames(48_000), rate: Self.rate)
    #expect(lyrics.text == "[ti:Metta]\n[length:00:01]\n")
  }

  @Test func `words said at once come one after the other, and none is lost`() {
    let captions = Self.captions([
      (1_000, 3_000, "One."), (2_000, 2_000, "Two."), (2_000, 4_000, "Three."), (500, 600, "Zero."),
    ])
    let expected = """
      1
      00:00:00,500 --> 00:00:00,600
      Zero.

      2
      00:00:01,000 --> 00:00:02,000
      One.

      3
      00:00:02,000 --> 00:00:02,001
      Two.

      4
      00:00:02,001 --> 00:00:04,000
      Three.

      """
    #expect(SubRip(captions: captions, rate: Self.rate).text == expected)
  }

  @Test(arguments: [
    ("Rest.", ["Rest."]),
    ("One two three four five six seven eight ni", ["One two three four five six seven eight ni"]),
    (
      "One two three four five six seven eight nin",
      ["One two three four five", "six seven eight nin"]
    ),
    (
      "Donaudampfschifffahrtsgesellschaftskapitänspatent",
      ["Donaudampfschifffahrtsgesellschaftskapitänspatent"]
    ),
    (
      "愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛 so",
      ["愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛", "愛愛愛愛愛愛愛愛愛愛愛愛愛愛 so"]
    ),
    (
      "May all beings be safe, may all beings be well, may all beings be free.",
      ["May all beings be safe, may all beings", "be well, may all beings be free."]
    ),
    ("Ten\u{A0}minutes", ["Ten\u{A0}minutes"]),
    ("Bell\u{7}\u{0} 👩‍👩‍👧", ["Bell 👩‍👩‍👧"]),
  ])
  func `long words are set in few and even lines`(text: String, lines: [String]) {
    let cue = SubRip(captions: Self.captions([(0, 1_000, text)]), rate: Self.rate).text
    #expect(cue.split(separator: "\n").dropFirst(2).map(String.init) == lines)
  }
}
