import Importing
import Testing

/// Captions, transcripts and segments: times that become pauses.
@Suite struct TimedTests {
  private static let captions = """
    1
    00:00:01,000 --> 00:00:03,000
    Rest now, and let

    2
    00:00:03,200 --> 00:00:05,000
    <i>the day</i> go.

    3
    00:00:10,000 --> 00:00:12,000
    {\\an8}And come back.

    4
    00:02:12,000 --> 00:02:14,000
    Thank you.

    """

  @Test func `B1: the times of captions become pauses between bounds`() throws {
    let script = try script(Self.captions, "a.srt")
    #expect(
      script.text == """
        ---
        title: A
        length: { from: 1m7s, usual: 2m14s, to: 20m }
        ---

        Rest now, and let the day go. [pause:"3s..10s"]

        And come back. [silence:"1m..4m"]

        Thank you.

        """)
    #expect(errors(script.text).isEmpty)
    #expect(
      script.report.understood.map(\.text) == ["the times between its words are 2 pauses"])
  }

  @Test func `line ends of Windows and missing empty lines change nothing`() throws {
    let windows = Self.captions.replacing("\n", with: "\r\n")
    #expect(try script(windows, "a.srt").text == script(Self.captions, "a.srt").text)
    let tight = Self.captions.replacing("\n\n", with: "\n")
    #expect(try script(tight, "a.srt").text == script(Self.captions, "a.srt").text)
    #expect(try script(Self.captions, "a.txt").report.kind == "srt")
  }

  @Test func `WebVTT is read without its notes, styles, settings and speakers`() throws {
    let script = try script(
      """
      WEBVTT - a title

      NOTE not
      said

      STYLE
      ::cue { color: red }

      intro
      00:01.000 --> 00:03.000 align:start position:0%
      <v Ana>Rest &amp; <c.loud>breathe</c>.</v>

      00:10.000 --> 00:12.000
      And come back.
      """, "a.vtt")
    #expect(body(script) == "Rest & breathe. [pause:\"4s..14s\"]\n\nAnd come back.\n")
  }

  @Test func `captions that roll say each line once`() throws {
    let script = try script(
      """
      WEBVTT

      00:00.000 --> 00:02.000
      rest now

      00:02.000 --> 00:02.010
      rest now

      00:02.010 --> 00:04.000
      rest now
      and breathe
      """, "a.vtt")
    #expect(spoken(script.text) == ["rest now and breathe"])
  }

  @Test(
    arguments: [
      #"{"segments":[{"start":0.0,"end":2.0,"text":" Rest."},{"start":8,"end":9,"text":" Go."}]}"#,
      #"[{"start":0,"end":2000,"text":"Rest."},{"start":8000,"end":9000,"text":"Go."}]"#,
      #"[{"startMs":0,"endMs":2000,"text":"Rest."},{"startMs":8000,"endMs":9000,"text":"Go."}]"#,
      #"{"transcription":[{"offsets":{"from":0,"to":2000},"text":"Rest."},{"offsets":{"from":8000,"to":9000},"text":"Go."}]}"#,
      #"{"chunks":[{"timestamp":[0.0,2.0],"text":"Rest."},{"timestamp":[8.0,9.0],"text":"Go."}]}"#,
      #"[{"start":"00:00:00.000","end":"00:00:02,000","text":"Rest."},{"start":"0:08","end":"0:09","text":"Go."}]"#,
      #"[{"start":0,"duration":2,"text":"Rest."},{"start":8,"duration":1,"content":"Go."}]"#,
    ])
  func `segments are read in the shapes that other tools write`(json: String) throws {
    #expect(try body(script(json, "a.json")).hasPrefix("Rest. [pause:\"3s..12s\"]\n\nGo.\n"))
  }

  @Test func `segments may say how long it is quiet after them`() throws {
    let script = try script(#"[{"text":"Rest.","pause":6},{"text":"Go."}]"#, "a")
    #expect(spoken(script.text) == ["Rest.", "Go."])
    #expect(body(script).hasPrefix("Rest. [pause:\"3s..12s\"]\n\n"))
  }

  @Test(arguments: ["{\"a\": 1}", "[1, 2]", "[]", "\"rest\"", "[{\"text\": \"Rest.\"}]"])
  func `other JSON is an error`(json: String) {
    #expect(throws: ImportError.unknownJSON) { try script(json, "a.json") }
  }

  @Test func `JSON that is none, or nested without end, is an error`() {
    #expect(throws: ImportError.damaged(reason: "it is no proper JSON")) {
      try script("{\"segments\": [", "a.json")
    }
    #expect(throws: ImportError.damaged(reason: "it is no proper JSON")) {
      try script(String(repeating: "[", count: 100_000), "a.json")
    }
  }

  @Test(
    arguments: [
      "[00:00] Rest now.\n[00:31] And on.\n[01:00] End.", "0:00 Rest now.\n0:31 And on.\n1:00 End.",
      "00:00:00 - Rest now.\n00:00:31 - And on.\n00:01:00 - End.",
      "0:00\nRest now.\n0:31\nAnd\non.\n1:00\nEnd.",
      "(0:00) Rest now.\n\n(0:31) And on.\n\n(1:00) End.",
    ])
  func `D5: times at the beginnings of lines become pauses`(text: String) throws {
    let script = try script(text, "a.txt")
    #expect(spoken(script.text) == ["Rest now.", "And on.", "End."])
    #expect(script.text.contains("Rest now. [pause:\"15s..1m\"]"))
    #expect(script.report.guessed.contains { $0.text.hasPrefix("the file says when words begin") })
  }

  @Test func `times with ends need no guess, and a time of day is prose`() throws {
    let recogniser = try script(
      "[00:00.000 --> 00:02.000]  Rest now.\n[00:12.000 --> 00:13.000]  End.", "a.txt")
    #expect(body(recogniser) == "Rest now. [pause:\"5s..20s\"]\n\nEnd.\n")
    let prose = try script("Sit at\n7:30 in the morning.\n\nRest.", "a.txt")
    #expect(spoken(prose.text) == ["Sit at 7:30 in the morning.", "Rest."])
  }

  @Test func `words without any gap have no length of their own`() throws {
    let script = try script(
      "1\n00:00:00,000 --> 00:00:01,000\nOne two three four five six seven eight nine ten.\n",
      "a.srt")
    #expect(!script.text.contains("length:"))
    #expect(errors(script.text).isEmpty)
  }
}
