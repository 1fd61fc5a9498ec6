import Publishing
import Testing

@testable import MeditationScript

/// Values in SSML, as people and tools write them: followed, or a warning at its place, and the words are
/// read.
@Suite struct SSMLValueTests {
  private static let repertoire = Repertoire(
    bells: [], voices: ["ana", "serene"], languages: ["en-US", "en-GB", "fr-FR", "de-DE"])

  private func read(_ text: String) -> (script: Script?, diagnostics: [Diagnostic]) {
    Script.read(SourceText(name: "s.ssml", text: text), with: Self.repertoire)
  }

  private func body(_ body: String) -> String {
    "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\">"
      + body + "</speak>"
  }

  private func said(_ text: String) throws -> String {
    let script = try #require(read(text).script)
    return try script.steps(length: nil).compactMap { step in
      switch step {
      case .speech(let phrase, _): phrase.ssml
      case .rest(let duration, _): "\(duration / .milliseconds(1))"
      default: nil
      }
    }.joined(separator: "|")
  }

  /// What is said of a text: where, and of which sort.
  private func expectWarnings(_ text: String, at places: [String]) {
    let (script, diagnostics) = read(text)
    #expect(script != nil, "\(diagnostics)")
    #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.rule == .voiceLimit })
    let source = SourceText(name: "s", text: text)
    #expect(diagnostics.map { source.text($0.span) } == places)
  }

  @Test(arguments: [
    ("pitch", "0st", nil), ("pitch", "+0st", nil), ("pitch", "0%", nil), ("pitch", "+0Hz", nil),
    ("pitch", "2st", "pitch=\"+2st\""), ("pitch", "-2ST", "pitch=\"-2st\""),
    ("pitch", "LOW", "pitch=\"low\""),
    ("volume", "0dB", nil), ("volume", "+0.0dB", nil), ("volume", "100", nil),
    ("volume", "100%", nil),
    ("volume", "6dB", "volume=\"+6dB\""), ("volume", "75%", "volume=\"-2.5dB\""),
    ("volume", "50", "volume=\"-6dB\""), ("volume", "+20%", "volume=\"+1.6dB\""),
    ("rate", "0%", nil), ("rate", "1.1", "rate=\"110%\""), ("rate", ".9", "rate=\"90%\""),
    ("rate", "-10%", "rate=\"-10%\""), ("rate", "default", nil), ("range", "medium", nil),
  ])
  func `G1 G2 G3: a value that a voice can follow is followed in silence`(
    name: String, value: String, written: String?
  ) throws {
    let text = body("<prosody \(name)=\"\(value)\">Rest.</prosody>")
    #expect(try said(text) == (written.map { "<prosody \($0)>Rest.</prosody>" } ?? "Rest."))
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("pitch", "-5Hz"), ("pitch", "1.2"), ("pitch", "higher"), ("pitch", ""), ("volume", "+10"),
    ("volume", "a lot"), ("volume", "900%"), ("rate", "120"), ("rate", "+20"), ("rate", "quick"),
    ("rate", "-1"),
    ("contour", "(0%,+20Hz) (10%,+30%)"), ("range", "x-high"), ("duration", "2s"),
    ("amazon:max-duration", "2s"),
  ])
  func `G: a value that no voice can follow is a warning`(name: String, value: String) throws {
    let text = body("<prosody \(name)=\"\(value)\">Rest.</prosody>")
    #expect(try said(text) == "Rest.")
    expectWarnings(text, at: [value])
  }

  @Test(arguments: [("volume", "silent"), ("volume", "0"), ("rate", "900%"), ("pitch", "+30st")])
  func `G: a value beyond what voices can do is a warning`(name: String, value: String) {
    expectWarnings(body("<prosody \(name)=\"\(value)\">Rest.</prosody>"), at: [value])
  }

  @Test(arguments: [
    ("A.<break strength=\"huge\"/>B.", "A.|750.0|B.", ["huge"]),
    ("A.<break time=\"soon\"/>B.", "A.|750.0|B.", ["soon"]),
    ("A.<break time=\"-1s\" strength=\"weak\"/>B.", "A.|500.0|B.", ["-1s"]),
    ("A.<break time=\"9h\"/>B.", "A.|750.0|B.", ["9h"]),
    ("A.<break time=\"2s\" strength=\"huge\"/>B.", "A.|2000.0|B.", []),
    ("One. <mark/>Two.", "One.|Two.", ["<mark/>"]),
    ("A <emphasis level=\"huge\">b</emphasis>.", "A b.", ["huge"]),
    ("A <sub>b</sub>.", "A b.", ["<sub>"]),
    ("A <phoneme ph=\"\">b</phoneme>.", "A b.", ["<phoneme ph=\"\">"]),
    ("A <lang xml:lang=\"\">b</lang>.", "A b.", []), ("<voice name=\"\">B.</voice>", "B.", []),
    ("<voice gender=\"female\" languages=\"en\">B.</voice>", "B.", ["gender", "languages"]),
    ("<amazon:domain name=\"news\">B.</amazon:domain>", "B.", ["<amazon:domain name=\"news\">"]),
    (
      "<mstts:express-as style=\"sad\">B.</mstts:express-as>", "B.",
      ["<mstts:express-as style=\"sad\">"]
    ),
    ("<google:style name=\"x\">B.</google:style>", "B.", ["<google:style name=\"x\">"]),
    (
      "<audio src=\"http://x/y.mp3\">A bird<desc>no</desc>.</audio>", "A bird.",
      ["<audio src=\"http://x/y.mp3\">"]
    ),
    (
      "<par><media begin=\"1s\"><speak>One</speak></media><media><speak>Two</speak></media></par>",
      "One|Two", ["<par>", "<media begin=\"1s\">", "<media>"]
    ),
    ("<seq>One</seq>", "One", []),
  ])
  func `K13: what cannot be followed is a warning, and the words are read`(
    text: String, spoken: String, places: [String]
  ) throws {
    #expect(try said(body(text)) == spoken)
    expectWarnings(body(text), at: places)
  }

  @Test(arguments: [
    ("number", "<emphasis>42</emphasis>", "cardinal", ["<emphasis>"]),
    ("date", "1<break/>2", "date", ["<break/>"]),
    ("characters", "<w>o<sub alias=\"x\">m</sub></w>", "characters", ["<w>"]),
  ])
  func `K13: elements in say-as are passed over, and the words are read`(
    kind: String, content: String, written: String, places: [String]
  ) throws {
    let text = body("<say-as interpret-as=\"\(kind)\">\(content)</say-as>")
    let words = content.replacing(/<[^>]*>/, with: "")
    #expect(try said(text) == "<say-as interpret-as=\"\(written)\">\(words)</say-as>")
    expectWarnings(text, at: places)
  }

  @Test(arguments: [
    ("interpret-as=\"date\" format=\"yyyymmdd\"", "date\" format=\"ymd"),
    ("interpret-as=\"date:MDY\"", "date\" format=\"mdy"),
    ("interpret-as=\"number\" format=\"ordinal\"", "ordinal"),
    ("interpret-as=\"number_digit\"", "digits"),
    ("interpret-as=\"TIME\" format=\"hms24\"", "time\" format=\"hms24"),
  ])
  func `the kinds of say-as have many names`(asked: String, written: String) throws {
    #expect(
      try said(body("<say-as \(asked)>1</say-as>"))
        == "<say-as interpret-as=\"\(written)\">1</say-as>")
    #expect(read(body("<say-as \(asked)>1</say-as>")).diagnostics.isEmpty)
  }

  @Test func `K13: a control character is a warning, and the words around it are read`() throws {
    let text = body("Re\u{1B}st <sub alias=\"n\u{7}ow\">x</sub><![CDATA[.\u{1}]]>")
    #expect(try said(text) == "Rest <sub alias=\"now\">x</sub>.")
    expectWarnings(text, at: ["\u{1B}", "\u{7}", "\u{1}"])
  }

  @Test(arguments: [
    (
      "<phoneme alphabet=\"ipa\" ph=\"ˈtuː\"/>",
      "<phoneme alphabet=\"ipa\" ph=\"ˈtuː\">ˈtuː</phoneme>"
    ),
    ("<sub alias=\"two\"></sub>.", "<sub alias=\"two\">two</sub>."),
    ("<w>One</w><w>two</w>.", "One two."), ("<token>One</token>, <w>two</w>!", "One, two!"),
    ("one<w>two</w>three", "one two three"),
    ("<w><emphasis>A</emphasis></w><w>b</w>", "<emphasis level=\"moderate\">A</emphasis> b"),
    ("<emphasis>Un</emphasis>wind.", "<emphasis level=\"moderate\">Un</emphasis>wind."),
  ])
  func `K8: an empty phoneme is said, and a word ends where its element ends`(
    text: String, spoken: String
  ) throws {
    #expect(try said(body(text)) == spoken)
    #expect(read(body(text)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Joanna serene", "serene", []), ("  ana\n serene ", "ana", []),
    ("Joanna Kendra", nil, ["Joanna Kendra"]),
    ("Joanna", nil, ["Joanna"]),
  ])
  func `K9: of several voices the first is taken that is there`(
    names: String, taken: String?, places: [String]
  ) throws {
    let text = body("<voice name=\"\(names)\">Rest.</voice>")
    #expect(try said(text) == (taken.map { "<voice name=\"\($0)\">Rest.</voice>" } ?? "Rest."))
    expectWarnings(text, at: places)
  }

  @Test(arguments: [
    "<!-- for the studio -->\n<speak>Rest now.</speak>",
    "\u{FEFF}\n<!-- a -->\n\n<!-- b\n - c -->\n<speak>Rest now.</speak>",
    "<ssml:speak>Rest now.</ssml:speak>",
    "<!-- a --><?xml version=\"1.0\"?><x:speak xmlns:x=\"http://www.w3.org/2001/10/synthesis\"><x:p>Rest <x:lang>now</x:lang>.</x:p></x:speak>",
    "<speak xmlns:s=\"http://www.w3.org/2001/10/synthesis\"><s:p>Rest now.</s:p></speak>",
    "\r\n\t<speak\nversion=\"1.0\">Rest now.</speak>",
  ])
  func `B4: comments and prefixes are no hindrance`(text: String) throws {
    #expect(try said(text) == "Rest now.")
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "Say:\n\n<speak>Rest.</speak>", "<!-- a --> Rest <speak>now</speak>.", "<speaker>Rest.",
    "<!-- <speak>Rest.</speak>",
    "`<speak>` Rest.", "<b>speak</b> Rest.",
  ])
  func `B4: a text that only speaks of SSML is none`(text: String) {
    #expect(
      !Script.syntax(of: SourceText(name: "s", text: text)).diagnostics.contains {
        $0.message.contains("XML")
      })
    #expect(
      Script.syntax(of: SourceText(name: "s", text: "<speak>x</speak>")).syntax.nodes.count == 1)
    #expect(!SSMLReader.recognizes(SourceText(name: "s", text: text)))
  }
}
