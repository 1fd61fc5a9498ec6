import MeditationScript
import Testing

/// Every way out that the program offers leads out: put in its place, it is accepted.
@Suite struct HelpTests {
  /// Texts with something wrong in each, of every kind that has an edit.
  private static let wrong = [
    "Sit. [pasue]", "Sit. [pause:\"x\"] [silence:\"1\"]", "[long pause for you] a", "[inhale] a",
    "Hello [name].", "[your name], rest.", "Rest [0:30] now.", "Rest [1:05:00] now.",
    "[note: slow] a",
    "[todo check] a", "+++\ntitle = \"A\"\nnames = [\"a\", \"b\"]\n+++\n\nRest.",
    "Title: A: b\nLanguage: en\n\nRest.", "# One [pasue]\n\nRest.", "ARRIVING\n\nRest.",
    "**Opening**\n\nRest.", "1. ARRIVING\n\nRest.", "(pause)\n\nRest.", "Rest. (10 Sek.) On.",
    "[Pause 30 seconds] On.", "[gong] On.", "*** long pause ***\n\nOn.",
    "Sit. ![bird](bird.wav) Rest.", "(x)[rat:\"slow\"] on.", "(x)[rate:\"slwo\"] on.",
    "[rate:\"slow\"] Rest.", "[bell; knd:\"small\"] On.", "[bell; kind:\"smal\"] On.",
    "[breathe:\"boxx\"] On.", "[ambience:\"rian\"] On.", "Rest {na me} on.", "Rest [ on.",
    "Rest { on.",
    "Du kannst jetzt die Augen schließen und auf deinen Atem achten, wie er kommt.",
    "---\nlanguage: en\n---\nPuedes cerrar los ojos y sentir cómo el aire entra y sale.",
    "[if:\"a\"]\nRest.", "[repeat:\"2\"]\nRest.", "(pausa larga) y luego. [\"words\"] on.",
    "---\nlenght: 10m\n---\nRest.", "---\nlength: { from:3m }\n---\nRest.", "TEACHER: Rest.",
    "[silence:\"5m..1m\"] On.", "Rest. <pause 5s> On.", "[bell:\"three\"] a", "[] a", "[!] a",
    "Rest [and breathe deeply] now.", "<speak>Rest. <b>On</speak>", "<speak>Rest & on.</speak>",
  ]

  @Test(arguments: wrong)
  func `a way out, put in its place, is accepted`(text: String) {
    let source = SourceText(name: "s.md", text: text)
    let found = Script.read(source, with: everyLanguage).diagnostics
    #expect(!found.isEmpty)
    for diagnostic in found {
      guard let edit = diagnostic.edit else { continue }
      let mended = Script.read(edit.applied(to: source), with: everyLanguage).diagnostics
      let isGone = !mended.contains {
        $0.message == diagnostic.message && $0.severity == diagnostic.severity
          && $0.span.start == diagnostic.span.start
      }
      #expect(isGone, "\(diagnostic.message): \(edit.replacement)")
      #expect(
        mended.count { $0.severity == .error } <= found.count { $0.severity == .error }
          - (diagnostic.severity == .error ? 1 : 0), "\(diagnostic.message): \(edit.replacement)")
    }
  }

  @Test(arguments: wrong)
  func `all ways out together leave nothing wrong that had one`(text: String) {
    var source = SourceText(name: "s.md", text: text)
    for _ in 0..<8 {
      let found = Script.read(source, with: everyLanguage).diagnostics
      guard let edit = found.lazy.compactMap(\.edit).first else { return }
      source = edit.applied(to: source)
    }
    #expect(Script.read(source, with: everyLanguage).diagnostics.allSatisfy { $0.edit == nil })
  }
}
