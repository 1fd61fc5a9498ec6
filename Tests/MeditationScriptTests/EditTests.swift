import Foundation
import MeditationScript
import Testing

/// The way out of a mistake as a replacement in the text.
@Suite struct EditTests {
  /// The first edit that anything has to say about a script.
  private func mended(_ text: String) -> String? {
    let source = SourceText(name: "s.md", text: text)
    let edit = EditTests.everything(about: source).lazy.compactMap(\.edit).first
    return edit.map { String(decoding: $0.applied(to: source).bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Sit. [pasue]", "Sit. [pause]"), ("Sit. [pause 10 seconds]", "Sit. [pause:\"10s\"]"),
    ("Sit. [pause:\"5\"]", "Sit. [pause:\"5s\"]"),
    ("Sit. [pause:\"20s..4s\"]", "Sit. [pause:\"4s..20s\"]"),
    ("Sit. [pause:\"5s]", "Sit. [pause:\"5s\"]"),
    ("Sit. [bell; knid:\"small\"]", "Sit. [bell; kind:\"small\"]"),
    ("Sit. [bell; kind:\" smal \"]", "Sit. [bell; kind:\" small \"]"),
    ("Sit. [bell; kind:\"bowll(220)\"]", "Sit. [bell; kind:\"bowl(220)\"]"),
    ("Sit. [bell; ring:\"oute\"]", "Sit. [bell; ring:\"out\"]"),
    ("(Sit)[rat:\"slow\"].", "(Sit)[rate:\"slow\"]."),
    ("(Sit)[rate:\"slo\"].", "(Sit)[rate:\"slow\"]."),
    ("Sit [xyzzy].", "Sit \\[xyzzy\\]."), ("Sit [].", "Sit \\[\\]."), ("Sit {}.", "Sit \\{}."),
    ("Sit {name.", "Sit \\{name."), ("[rate:\"slow\"] Sit.", "#[rate:\"slow\"] Sit."),
    ("[repeat:\"2\"]\nSit.", "[repeat:\"2\"]\nSit.\n[/repeat]\n"),
    (
      "---\noptions: { lying: A }\n---\n[if:\"not  lyng\"]Sit.[/if]",
      "---\noptions: { lying: A }\n---\n[if:\"not  lying\"]Sit.[/if]"
    ),
    ("---\n\"lenght\": 10m\n---\nSit.", "---\n\"length\": 10m\n---\nSit."),
    ("---\nlength: {from:2m, to: 3m}\n---\nSit.", "---\nlength: {from: 2m, to: 3m}\n---\nSit."),
    ("---\nallow: [should, rysky-word]\n---\nSit.", "---\nallow: [should, risky-word]\n---\nSit."),
    ("---\nset: { name: Ana }\n---\nSit, { nam }.", "---\nset: { name: Ana }\n---\nSit, { name }."),
    ("#Arriving\nSit.", "# Arriving\nSit."),
    ("<speak>a < b</speak>", "<speak>a &lt; b</speak>"),
    ("<speak><p><s>One.</p></speak>", "<speak><p><s>One.</s></p></speak>"),
    ("<speak><p>One.", "<speak><p>One.</p></speak>"),
    (
      "<speak><prosody rate=\"sl&#111;\">One.</prosody></speak>",
      "<speak><prosody rate=\"slow\">One.</prosody></speak>"
    ),
  ])
  func `a mistake is put right by its edit`(text: String, right: String) {
    #expect(mended(text) == right)
  }

  @Test(arguments: [
    // A place inside of YAML's quotes, or in another file, is not known.
    "---\nphrases: [\"Be [pasue].\"]\n---\n[phrases]", "---\n\"len\\x67ht\": 10m\n---\nSit.",
    // Nothing can be closed inside of a comment.
    "[repeat:\"2\"]\nSit. <!-- x", "<speak>One. <!-- x",
    // What is between the brackets would mean something by itself.
    "Sit [xyzzy:\"{a}\"].",
  ])
  func `where the place is not known to the letter there is none`(text: String) {
    #expect(mended(text) == nil)
  }

  @Test func `an edit outside of a text leaves it as it is`() {
    let source = SourceText(name: "s.md", text: "Sit.")
    let edit = TextEdit(SourceSpan(3, 9), "x")
    #expect(edit.applied(to: source).bytes == source.bytes)
  }

  @Test func `what a borrowed practice lacks is missed at the tag that borrows it`() throws {
    let library = ["b": SourceText(name: "b.md", text: "A long way off, {nam}, be well.\n")]
    let source = SourceText(name: "s.md", text: "---\nset: { name: A }\n---\n[include:\"b\"]")
    let script = try #require(
      Script.read(source, with: Repertoire(bells: [], scripts: library)).script)
    let thrown = #expect(throws: ScriptErrors.self) { try script.steps(length: nil) }
    let missing = try #require(thrown?.diagnostics.first)
    #expect(source.text(missing.span) == "[include:\"b\"]")
    #expect(missing.edit == nil && missing.help == "did you mean `name`?")
  }

  // MARK: - Every mistake there is

  /// What is said of a script: by the reader, by the linter, and when its blanks are filled.
  static func everything(about source: SourceText) -> [Diagnostic] {
    let (script, diagnostics) = Script.read(source, with: repertoire)
    guard let script else { return diagnostics }
    var all = diagnostics + CraftLinter { _ in [] }.suggestions(for: script)
    do throws(ScriptErrors) {
      _ = try script.steps(length: .seconds(600))
    } catch {
      all += error.diagnostics
    }
    return all
  }

  /// The scripts of the gallery of mistakes.
  private static let gallery: [String] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path
    let path = tests + "/CommandLineTests/Fixtures/gallery.txt"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().map {
      $0.components(separatedBy: "\n=>")[0].drop { $0 != "\n" }.dropFirst() + "\n"
    }
  }()

  @Test(arguments: gallery + MistakeTests.cases.map(\.0))
  func `an edit takes its mistake away and makes no other`(text: String) {
    let source = SourceText(name: "s.md", text: text)
    let before = Self.everything(about: source)
    for diagnostic in before {
      guard let edit = diagnostic.edit else { continue }
      #expect(edit.span.end <= source.bytes.count)
      let after = Self.everything(about: edit.applied(to: source))
      func count(_ all: [Diagnostic]) -> Int {
        all.filter { $0.message == diagnostic.message }.count
      }
      #expect(count(after) < count(before), "\(diagnostic.message): \(edit)")
      let known = before.map(\.message)
      let new = after.filter { $0.severity == .error && !known.contains($0.message) }
      #expect(new.isEmpty, "\(diagnostic.message): \(edit)")
    }
  }

  @Test(arguments: gallery + MistakeTests.cases.map(\.0))
  func `a question asks for what the edit does`(text: String) {
    for diagnostic in Self.everything(about: SourceText(name: "s.md", text: text)) {
      guard let help = diagnostic.help, help.hasPrefix("did you mean ") else { continue }
      #expect(diagnostic.edit.map { "did you mean `\($0.replacement)`?" } == help)
    }
  }
}
