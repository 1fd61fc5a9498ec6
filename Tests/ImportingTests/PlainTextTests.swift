import Importing
import Testing

/// Text files in any encoding, Markdown and SSML.
@Suite struct PlainTextTests {
  @Test func `text is read in the encoding that it is in`() throws {
    let units = Array("Ruhe für dich.".utf16)
    let low = units.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let utf16: [UInt8] = [0xFF, 0xFE] + low.joined()
    let swapped: [UInt8] = [0xFE, 0xFF] + low.map { Array($0.reversed()) }.joined()
    let unmarked = Array(utf16.dropFirst(2))
    let windows = Array("Ruhe f".utf8) + [0xFC] + Array("r dich.".utf8)
    let marked = [0xEF, 0xBB, 0xBF] + Array("Ruhe für dich.".utf8)
    for bytes in [utf16, swapped, unmarked, windows, marked] {
      #expect(spoken(try script(bytes, "a.txt").text) == ["Ruhe für dich."])
    }
    #expect(try script(windows, "a.txt").report.guessed.contains { $0.text.contains("cp1252") })
    #expect(try script(unmarked, "a.txt").report.guessed.contains { $0.text.contains("UTF-16") })
  }

  @Test func `what is no text is an error`() {
    #expect(throws: ImportError.notText) { try script([1, 2, 0, 0, 0, 0, 0, 3, 9], "a.txt") }
    #expect(throws: ImportError.empty) { try script("", "a.txt") }
    #expect(throws: ImportError.empty) { try script("  \n\n \t", "a.txt") }
    #expect(throws: ImportError.empty) { try script("* * *\n\n-----\n", "a.txt") }
  }

  @Test(arguments: [
    "Title: My evening\nLanguage: de\n\nRuhe.",
    "+++\ntitle = \"My evening\"\nlanguage = \"de\"\n+++\n\nRuhe.",
  ])
  func `B6: a head in another spelling is a head`(text: String) throws {
    let script = try script(text)
    #expect(script.report.title == "My evening")
    #expect(script.report.language == "de")
    #expect(spoken(script.text) == ["Ruhe."])
  }

  @Test func `a script's own head stays, with what is asked for`() throws {
    let text = "---\ntitle: Old\nnotes: kept\n---\n\nRest.\n\nOn.\n"
    let own = try script(text, "a.md")
    #expect(own.text.hasPrefix("---\ntitle: Old\nnotes: kept\n---\n\nRest."))
    #expect(own.report.title == "Old")
    let other = try script(
      Array(text.utf8), "a.md", options: Importer.Options(title: "New: one", language: "de"))
    #expect(other.text.hasPrefix("---\ntitle: \"New: one\"\nlanguage: de\nnotes: kept\n---\n\n"))
  }

  @Test func `the first short line is the title, and lines in capitals are sections`() throws {
    let script = try script("An evening\n\nARRIVING\n\nSit down.\n\nRESTING\n\nRest.")
    #expect(script.report.title == "An evening")
    #expect(script.text.contains("# ARRIVING\n\nSit down.\n"))
    #expect(spoken(script.text) == ["Sit down.", "Rest."])
  }

  @Test func `a blank that nothing fills is said as it is written`() throws {
    let script = try script("Rest, {name}.\n\nOn.")
    #expect(spoken(script.text) == ["Rest, {name}.", "On."])
    #expect(try lasts(script.text, minutes: 3))
  }

  @Test(
    arguments: [
      ("(breathe: in 4 s, out 6 s, 8 times)", "[breathe:\"4-6\"; times:\"8\"]"),
      ("(breathe: in 4 s, hold 7 s, out 8 s)", "[breathe:\"4-7-8\"; times:\"1\"]"),
      (
        "(breathe: in 4 s, hold 4 s, out 4 s, hold 4 s, 2 times)",
        "[breathe:\"4-4-4-4\"; times:\"2\"]"
      ),
      ("(bed: drone(110))", "[ambience:\"drone(110)\"]"), ("(the bed ends)", "[ambience:\"none\"]"),
    ])
  func `lines that export writes for a reader are read back`(line: String, tag: String) throws {
    let script = try script("Evening\n\nRest.\n\n\(line)\n\nOn.")
    #expect(body(script).hasPrefix("Rest.\n\n\(tag)\n"))
    #expect(script.report.understood.map(\.text) == ["`\(line)` is `\(tag)`"])
  }

  @Test func `SSML becomes a script's own spelling`() throws {
    let script = try script(
      """
      <?xml version="1.0"?>
      <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US"><p>
      <s>Notice the breath</s> <break time="3s"/> <s><prosody rate="slow">And [rest].</prosody></s>
      <sub alias="aluminum">Al</sub> {here}.</p></speak>
      """, "a.ssml")
    #expect(
      body(script).hasPrefix(
        #"""
        Notice the breath
        [break:"3s"] (And \[rest\].)[rate:"slow"] (Al)[sub:"aluminum"] \{here}.
        """#))
    #expect(script.report.language == "en-US")
    #expect(errors(script.text).isEmpty)
  }

  @Test func `SSML that is broken says where`() {
    let error = #expect(throws: ImportError.self) {
      try script("<speak>\n<p>Rest.</speak>", "a.ssml")
    }
    guard case .damaged(let reason)? = error else { return }
    #expect(reason.hasPrefix("line 2: "))
  }
}
