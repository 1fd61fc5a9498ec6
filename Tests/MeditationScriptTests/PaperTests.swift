import MeditationScript
import Testing

/// Scripts as they stand on paper: what is done is done, and never said in silence.
@Suite struct PaperTests {
  @Test(arguments: [
    ("A1", "Rest now. (pause)\n\nAnd come back.", ["Rest now.", "[pause]", "And come back."]),
    ("A1", "Rest. (10 Sek.) On.", ["Rest.", "[pause 0:10]", "On."]),
    ("A1", "Rest. *pause* On.", ["Rest.", "[pause]", "On."]),
    ("A1", "Breathe in (pause) and out.", ["Breathe in", "[pause]", "and out."]),
    ("A1", "Rest. (pausa de 10 segundos) On.", ["Rest.", "[pause 0:10]", "On."]),
    ("A1", "Rest. (Stille, 2 Minuten) On.", ["Rest.", "[silence 2:00]", "On."]),
    ("A1", "Rest. (пауза 5 секунд) On.", ["Rest.", "[pause 0:05]", "On."]),
    ("A1", "Rest. (hiljaisuus 30 sekuntia) On.", ["Rest.", "[silence 0:30]", "On."]),
    ("A1", "Rest. (three breaths) On.", ["Rest.", "[pause 0:15]", "On."]),
    ("A3", "(gong)\n\nRest.", ["[bell]", "Rest."]),
    ("A3", "TEACHER: Rest.\n\n**Guide:** On.", ["Rest.", "On."]),
    ("A6", "Rest. <break time=\"3s\" /> On.", ["Rest.", "[0:03]", "On."]),
    ("A6", "Rest. <pause 5s> On.", ["Rest.", "[pause 0:05]", "On."]),
    ("A8", "In.\n\n...\n\nOut.", ["In.", "[pause]", "Out."]),
    ("A8", "In.\n\n. . .\n\nOut.", ["In.", "[pause]", "Out."]),
    ("D1", "Rest. *[Pause 3 seconds]* On.", ["Rest.", "[pause 0:03]", "On."]),
    ("D2", "[PAUSE: 8s] a [Pause] b [BELL]", ["[pause 0:08]", "a", "[pause]", "b", "[bell]"]),
    ("D4", "a [long pause] b", ["a", "[pause long]", "b"]),
    ("D4", "a [10-second pause] b", ["a", "[pause 0:10]", "b"]),
    ("D4", "a [30s pause] b [Pause 30 Sek.]", ["a", "[pause 0:30]", "b", "[pause 0:30]"]),
    ("D4", "a [silence for 2 minutes] b", ["a", "[silence 2:00]", "b"]),
    ("D4", "a [pause for 3-5 seconds] b", ["a", "[pause 0:03-0:05]", "b"]),
    ("D7", "[gong] a [bell rings] b [3 bells]", ["[bell]", "a", "[bell]", "b", "[bell 3]"]),
    ("L", "*** long pause ***\n\nRest.", ["[pause long]", "Rest."]),
    ("L", "- 30 seconds silence -\n\nRest.", ["[silence 0:30]", "Rest."]),
    ("L", "— silence —\n\nRest.", ["[silence]", "Rest."]),
    ("L", "BELL BELL BELL\n\nRest.", ["[bell 3]", "Rest."]),
    ("L", "(3 bells)\n\nRest.", ["[bell 3]", "Rest."]),
    ("L", "(hold for 10)\n\nRest.", ["[pause 0:10]", "Rest."]),
    ("L", "Rest.\n\n30 sec\n\nOn.", ["Rest.", "[pause 0:30]", "On."]),
    ("L", "Rest.\n\nLong pause\n\nOn.", ["Rest.", "[pause long]", "On."]),
    ("L", "—-\ntitle: Evening\n—-\n\nRest.", ["Rest."]),
  ])
  func `what is done and not said is done`(id: String, text: String, right: [String]) {
    #expect(heard(text) == right, "\(id)")
    #expect(warnings(text).isEmpty, "\(id)")
    // An editor is told what was understood.
    let found = read(text).diagnostics.filter { $0.rule == .direction }
    #expect(found.allSatisfy { $0.severity == .suggestion })
  }

  @Test(arguments: [
    ("A3", "Rest. (soft music) On.", ["Rest.", "On."], Rule.direction),
    ("A3", "[music fades in]\n\nRest.", ["Rest."], .direction),
    (
      "A3", "**(Deepening, if there is time)**\n\nRest.",
      ["(Deepening, if there is time)", "Rest."], .direction
    ),
    (
      "A3", "(ring the bell when they are ready)\n\nRest.",
      ["(ring the bell when they are ready)", "Rest."], .direction
    ),
    ("A3", "SARAH: Rest.", ["SARAH: Rest."], .notSpeech),
    ("C13", "| Time | Words |\n|---|---|\n| 0:00 | Rest now. |", ["Rest now."], .notSpeech),
    ("D5", "[0:30] Rest now.", ["Rest now."], .direction),
    ("D5", "0:30 - Rest now.", ["Rest now."], .direction),
    ("L", "(ca. 25 min)\n\nRest.", ["Rest."], .direction),
    ("L", "© 2024 Ann Lee\n\nRest.", ["© 2024 Ann Lee", "Rest."], .notSpeech),
    (
      "L", "12 Elm Street, Springfield\n\nRest.", ["12 Elm Street, Springfield", "Rest."],
      .notSpeech
    ),
    ("L", "Call +49 171 1234567.\n\nRest.", ["Call +49 171 1234567.", "Rest."], .notSpeech),
    ("L", "See www.example.org now.", ["See www.example.org now."], .notSpeech),
    ("L", "Write to ann@example.org now.", ["Write to ann@example.org now."], .notSpeech),
    ("L", "1. ARRIVING\n\nRest.", ["ARRIVING", "Rest."], .notSpeech),
    ("L", "**Opening**\n\nRest.", ["Opening", "Rest."], .notSpeech),
    ("L", "INTRO\nRest now, all of you.", ["INTRO", "Rest now, all of you."], .notSpeech),
    ("L", "*If time allows, repeat.*\n\nRest.", ["If time allows, repeat.", "Rest."], .notSpeech),
    ("L", "Note: speak slowly.\n\nRest.", ["Note: speak slowly.", "Rest."], .notSpeech),
    ("L", "Titel: Abend\nDauer: 8 Minuten\n\nRest.", ["Rest."], .notSpeech),
    ("L", "Title: Evening\nLanguage: en\n\nRest.", ["Rest."], .notSpeech),
    ("B", "Hello <name>, rest.", ["Hello <name>, rest."], .notSpeech),
    ("C", "Rest.[^1]\n\n[^1]: A note.", ["Rest."], .notSpeech),
    (
      "C", "<style>p { color: red }</style>\n\nRest. <title>Not this.</title> On.",
      ["Rest.", "On."],
      .notSpeech
    ),
  ])
  func `what is not plain is said with a warning`(
    id: String, text: String, right: [String], rule: Rule
  ) {
    #expect(heard(text) == right, "\(id)")
    #expect(Set(warnings(text)) == [rule], "\(id)")
  }

  @Test(arguments: [
    "Rest for a while (in silence) and breathe.", "Notice (the breath) here.", "Pause.", "Silence.",
    "It is 7:30 in the morning.", "Three things: rest, breathe, be.", "She said: rest.",
    "Second", "A minute of rest.", "The bell rings.", "Rest (or sit) here.",
    "You may sit, or lie (down).",
    "Breathe 4-7-8, or 4-4-4-4.", "In 2024 there were 1,000,000 breaths.",
    "Remember: you are enough.",
  ])
  func `prose is said as it is`(text: String) {
    #expect(heard(text) == [text])
    #expect(read(text).diagnostics.isEmpty, "\(read(text).diagnostics)")
  }

  @Test(arguments: [
    "\n---\ntitle: Evening\n---\n\nRest now.", "\n\n—-\ntitle: Evening\n---\nRest now.",
  ])
  func `B7: a head that does not begin its file is read`(text: String) throws {
    #expect(heard(text) == ["Rest now."])
    #expect(read(text).diagnostics.isEmpty)
    #expect(try #require(read(text).script).title == "Evening")
  }

  @Test(arguments: [
    ("B1", "1\n00:00:01,000 --> 00:00:03,000\nRest now.\n", "captions"),
    ("B1", "WEBVTT\n\n00:01.000 --> 00:03.000\nRest.\n", "captions"),
    ("B", "<!DOCTYPE html>\n<html><body>Rest</body></html>", "web page"),
    ("B", "{\"segments\": [{\"start\": 0, \"text\": \"Rest\"}]}", "JSON"),
    ("B6", "+++\ntitle = \"Evening\"\ndraft = false\n+++\n\nRest now.\n", "TOML"),
    ("D7", "[inhale] a", "no tag"), ("D7", "Hello [name].", "no tag"),
    ("D", "a [note: slow down] b", "no tag"), ("D5", "Rest [0:30] now.", "time"),
  ])
  func `what cannot be read has one error with a way out`(id: String, text: String, word: String) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.count == 1, "\(id): \(diagnostics)")
    #expect(diagnostics.first?.message.contains(word) == true, "\(id): \(diagnostics)")
    #expect(diagnostics.first?.help != nil)
    guard let edit = diagnostics.first?.edit else { return }
    let mended = edit.applied(to: SourceText(name: "s.md", text: text))
    #expect(!Script.read(mended, with: everyLanguage).diagnostics.hasErrors, "\(id)")
  }

  @Test(arguments: [
    (
      "E6", "May I rest\nMay I be warm\nMay I be well",
      ["May I rest", "May I be warm", "May I be well"]
    ),
    (
      "E6", "May I rest,\nMay I be warm,\nMay I be well.",
      ["May I rest,", "May I be warm,", "May I be well."]
    ),
    (
      "E6", "1) Repeat:\n   May you rest\n   May you be well\n   [20s]",
      ["Repeat:", "May you rest", "May you be well", "[0:20]"]
    ),
    (
      "E6", "Notice how the breath comes\nand goes, by itself.",
      ["Notice how the breath comes and goes, by itself."]
    ),
    (
      "E1", "---\nlanguage: de\n---\n„Ich bin da.“ Atme aus. ‚Ja.‘ Ruhe.",
      ["„Ich bin da.“", "Atme aus.", "‚Ja.‘", "Ruhe."]
    ),
    ("E1", "---\nlanguage: de\n---\n»Ich bin da.« Atme aus.", ["»Ich bin da.«", "Atme aus."]),
    (
      "E3", "---\nlanguage: fr\n---\n«\u{A0}Je suis là.\u{A0}» Puis respirez.",
      ["« Je suis là. »", "Puis respirez."]
    ),
    (
      "E3", "---\nlanguage: fr\n---\n«\u{202F}Oui\u{202F}!\u{202F}» Puis respirez.",
      ["« Oui ! »", "Puis respirez."]
    ),
    (
      "E4", "---\nlanguage: hi\n---\nआँखें बंद करें। साँस लें। लौट आएँ॥ शांति।",
      ["आँखें बंद करें।", "साँस लें।", "लौट आएँ॥", "शांति।"]
    ),
    (
      "E", "---\nlanguage: nl\n---\nAdem in, d.w.z. Langzaam. En uit.",
      ["Adem in, d.w.z. Langzaam.", "En uit."]
    ),
    ("E", "---\nlanguage: el\n---\nΕίσαι εδώ; Ανάπνευσε.", ["Είσαι εδώ;", "Ανάπνευσε."]),
    ("C6", "Rest&nbsp;now &amp; here&hellip; &#8212; done.", ["Rest now & here… — done."]),
  ])
  func `sentences and lines end where their writer ends them`(
    id: String, text: String, right: [String]
  ) {
    #expect(heard(text) == right, "\(id)")
  }

  @Test(arguments: [
    (
      "F1",
      "Du kannst jetzt die Augen schließen und auf deinen Atem achten. Lass los, was du nicht brauchst.",
      "language: de"
    ),
    (
      "F1", "Puedes cerrar los ojos y sentir cómo el aire entra y sale de tu cuerpo.",
      "language: es"
    ),
    (
      "F1", "Vous pouvez fermer les yeux et sentir l'air qui entre dans votre corps.",
      "language: fr"
    ),
    ("F2", "闭上眼睛。", "Latin letters"), ("F2", "Закройте глаза.", "ru-RU"),
    ("F2", "Κλείσε τα μάτια.", "el-GR"), ("F2", "आँखें बंद करें।", "hi-IN"),
  ])
  func `words of another language than their voice are told`(id: String, text: String, help: String)
  {
    let found = Script.read(SourceText(name: "s.md", text: text), with: everyLanguage).diagnostics
    #expect(found.map(\.rule) == [.voiceLimit], "\(id)")
    #expect(found.first?.help?.contains(help) == true, "\(id): \(found)")
  }

  @Test func `a sentence without an end is cut at a comma or a word (H5, K4)`() {
    let long = String(repeating: "and now we rest and breathe here ", count: 700)
    let pieces = heard(long)
    #expect(pieces.count > 20 && pieces.allSatisfy { $0.count <= 400 })
    #expect(pieces.joined(separator: " ") == long.dropLast())
    let commas = heard(String(repeating: "we rest and breathe here, ", count: 200))
    #expect(commas.dropLast().allSatisfy { $0.hasSuffix(",") })
  }
}
