import MeditationScript
import Publishing
import Testing

/// SSML in: what each element becomes, what is only warned of, and what is refused.
@Suite struct SSMLTests {
  private static let repertoire = Repertoire(
    bells: [], voices: ["ana"], languages: ["en-US", "en-GB", "fr-FR", "de-DE"])

  private func read(_ body: String, language: String = "en-US") -> (
    script: Script?, diagnostics: [Diagnostic]
  ) {
    let text = """
      <?xml version="1.0"?>
      <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="\(language)">
      \(body)
      </speak>
      """
    return Script.read(SourceText(name: "s.ssml", text: text), with: Self.repertoire)
  }

  private func steps(_ body: String) throws -> [String] {
    let script = try #require(read(body).script)
    return try script.steps(length: nil).compactMap { step in
      switch step {
      case .speech(let phrase, _): phrase.ssml
      case .rest(let duration, _): "\(duration / .milliseconds(1))"
      case .mark(let name, _): "mark \(name)"
      case .paragraph: "¶"
      default: nil
      }
    }
  }

  @Test(arguments: [
    ("Just sit.", ["¶", "Just sit."]),
    ("<p>One.</p><p>Two. Three.</p>", ["¶", "One.", "¶", "Two.", "Three."]),
    ("<p><s>One, two</s><s>Three</s></p>", ["¶", "One, two", "Three"]),
    ("A.<break time=\"1.5s\"/>B.", ["¶", "A.", "1500.0", "B."]),
    (
      "A.<break strength=\"strong\"/>B.<break time=\"+20ms\"/><break/>C.",
      ["¶", "A.", "1000.0", "B.", "20.0", "750.0", "C."]
    ),
    ("One. <mark name=\"x\"/>Two.", ["¶", "One.", "mark x", "Two."]),
    (
      "<prosody rate=\"slow\" pitch=\"+10%\" volume=\"-6dB\">Rest.</prosody>",
      ["¶", "<prosody volume=\"-6dB\" rate=\"slow\" pitch=\"+10%\">Rest.</prosody>"]
    ),
    ("<prosody rate=\"0.9\">Rest.</prosody>", ["¶", "<prosody rate=\"90%\">Rest.</prosody>"]),
    (
      "A <emphasis>firm</emphasis> <emphasis level=\"strong\">seat</emphasis>.",
      [
        "¶",
        "A <emphasis level=\"moderate\">firm</emphasis> <emphasis level=\"strong\">seat</emphasis>.",
      ]
    ),
    (
      "<say-as interpret-as=\"date\" format=\"mdy\">10/11/12</say-as>",
      ["¶", "<say-as interpret-as=\"date\" format=\"mdy\">10/11/12</say-as>"]
    ),
    (
      "<say-as interpret-as=\"spell-out\">om</say-as>",
      ["¶", "<say-as interpret-as=\"characters\">om</say-as>"]
    ),
    ("<sub alias=\"doctor\">Dr.</sub> Lee.", ["¶", "<sub alias=\"doctor\">Dr.</sub> Lee."]),
    (
      "<phoneme alphabet=\"ipa\" ph=\"ˈmɛtə\">metta</phoneme>",
      ["¶", "<phoneme alphabet=\"ipa\" ph=\"ˈmɛtə\">metta</phoneme>"]
    ),
    ("<voice name=\"ana\">Mine.</voice>", ["¶", "<voice name=\"ana\">Mine.</voice>"]),
    (
      "<lang xml:lang=\"fr-FR\">Bonjour.</lang>",
      ["¶", "<lang xml:lang=\"fr-FR\">Bonjour.</lang>"]
    ),
    (
      "<p xml:lang=\"de\">Rast.</p><s>Rest.</s>",
      ["¶", "<lang xml:lang=\"de-DE\">Rast.</lang>", "¶", "Rest."]
    ),
    (
      "<prosody rate=\"slow\"><p>One.</p><p>Two.</p></prosody>",
      ["¶", "<prosody rate=\"slow\">One.</prosody>", "¶", "<prosody rate=\"slow\">Two.</prosody>"]
    ),
    ("Fish &amp; chips, &#228; &#xE9; 1 &lt; 2.", ["¶", "Fish &amp; chips, ä é 1 &lt; 2."]),
    ("<!-- not said --><![CDATA[A < B.]]>", ["¶", "A &lt; B."]),
  ])
  func `each element becomes what it asks for`(body: String, expected: [String]) throws {
    #expect(try steps(body) == expected)
    #expect(read(body).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("<audio src=\"bird.wav\">A bird.</audio>", "`<audio>` is not followed; what is in it is read"),
    ("<lexicon uri=\"http://x/y.pls\"/>One.", "`<lexicon>` is not followed"),
    ("<prosody pitch=\"120Hz\">A bird.</prosody>", "no voice here can follow pitch `120Hz`"),
    ("<prosody range=\"high\">A bird.</prosody>", "no voice here can follow range `high`"),
    ("<voice name=\"Kendra\">A bird.</voice>", "there is no voice `Kendra`"),
    ("<phoneme alphabet=\"x-sampa\" ph=\"b\">A bird.</phoneme>", "the alphabet `x-sampa`"),
    ("<say-as interpret-as=\"currency\">5 dollars</say-as>", "no voice here can say this as"),
    ("<lang xml:lang=\"xx\">A bird.</lang>", "no voice speaks `xx`"),
  ])
  func `what no voice can do is a warning, and the words are said`(
    body: String, message: String
  ) throws {
    let (script, diagnostics) = read(body)
    #expect(try script?.steps(length: nil).count ?? 0 > 1)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.message.hasPrefix(message) == true)
  }

  @Test(arguments: [
    ("&lol;", "the entity `&lol;` is refused"), ("&#0;", "the entity `&#0;` is refused"),
    ("<p>One.", "`<p>` is still open here"), ("One.</p>", "`</p>` closes nothing"),
    ("<p a=\"1\" a=\"2\">One.</p>", "`a` stands here twice"),
    ("a < b", "this is not the beginning"),
    ("a & b", "this sign begins a reference"), ("<p x>One.</p>", "this part of the tag"),
    ("<!-- One.", "this comment is never closed"),
  ])
  func `a mistake is an error at its place`(body: String, message: String) {
    let (script, diagnostics) = read(body)
    #expect(script == nil)
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(
      errors.contains { ($0.message + ($0.expected ?? "")).contains(message) }, "\(errors)")
  }

  @Test(arguments: [
    "<!DOCTYPE speak SYSTEM \"http://x/y.dtd\"><speak>One.</speak>",
    "<?xml version=\"1.0\"?><!DOCTYPE speak [<!ENTITY a \"aaaa\">]><speak>&a;</speak>",
    "<speak xmlns:xi=\"x\">&xxe;</speak>",
  ])
  func `entities and document types are refused`(text: String) {
    let (script, diagnostics) = Script.read(
      SourceText(name: "s.ssml", text: text), with: Self.repertoire)
    #expect(script == nil)
    #expect(
      diagnostics.contains { $0.message.contains("refused") || $0.message.contains("allowed") })
  }

  @Test func `a deep document is refused in linear time`() {
    let deep = String(repeating: "<p>", count: 100_000)
    let source = SourceText(name: "s.ssml", text: "<speak>" + deep)
    let diagnostics = Script.read(source, with: Self.repertoire).diagnostics
    #expect(diagnostics.first?.message == "this is nested more than 64 deep")
  }

  @Test func `a language that no voice speaks is an error where it is written`() {
    #expect(read("One.", language: "xx").diagnostics.first?.message == "no voice speaks `xx`")
  }
}
