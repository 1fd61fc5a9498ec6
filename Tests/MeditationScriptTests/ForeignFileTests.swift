import MeditationScript
import Testing

/// Files of other programs that are given as scripts.
@Suite struct ForeignFileTests {
  private static func printed(_ bytes: [UInt8], name: String = "evening.docx") -> String {
    let source = SourceText(name: name, bytes: bytes)
    let diagnostics = Script.read(source, with: repertoire).diagnostics
    return DiagnosticPrinter(color: false).print(diagnostics, in: source)
  }

  private static let importing = "`render-meditation import evening.docx` makes a script of it"

  @Test(
    arguments: [
      (Array("PK\u{3}\u{4}".utf8) + [0, 1, 0xFF], "a document of a word processor"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0, 0], "a document of a word processor"),
      (Array("{\\rtf1\\ansi {\\b Rest}}".utf8), "a document in Rich Text"),
      (Array("\u{FEFF}\n{\\rtf1}".utf8), "a document in Rich Text"),
      (Array("<!DOCTYPE html>\n<html><p>Rest.</p></html>".utf8), "a web page"),
      (Array("<!-- mine -->\n<HTML lang=\"en\">".utf8), "a web page"),
      (Array("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">".utf8), "a web page"),
    ] as [([UInt8], String)])
  func `L a document of another program is told in one sentence, with the way out`(
    bytes: [UInt8], kind: String
  ) {
    let printed = Self.printed(bytes)
    #expect(printed.hasPrefix("evening.docx:1:1: error: this is \(kind)"))
    #expect(printed.contains(Self.importing))
    // Nothing of what is in it reaches the terminal.
    #expect(printed.split(separator: "\n").count == 2)
  }

  @Test func `L a PDF is copied by hand`() {
    let printed = Self.printed(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0, 1], name: "a.pdf")
    #expect(printed.hasPrefix("a.pdf:1:1: error: this is a PDF"))
    #expect(printed.contains("copy its text into a file"))
    #expect(!printed.contains("import"))
  }

  @Test func `L of a picture or a sound nothing is shown`() {
    let printed = Self.printed(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], name: "a.png")
    #expect(printed.contains("error: this is not a text file"))
    #expect(!printed.contains("\\u{"))
    #expect(!printed.contains("PNG"))
  }

  @Test func `L a document larger than a script may be is known for what it is`() {
    let bytes = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x20, count: 2 << 20)
    #expect(Self.printed(bytes).contains("this is a PDF"))
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x52, 0, 0x65, 0], [0xFE, 0xFF, 0, 0x52, 0, 0x65], [0x52, 0, 0x65, 0, 0x73, 0],
      [0, 0x52, 0, 0x65, 0, 0x73],
    ] as [[UInt8]])
  func `I1 a text in UTF-16 is told from one that is none`(bytes: [UInt8]) {
    let printed = Self.printed(bytes, name: "a.md")
    #expect(printed.contains("this is text in UTF-16"))
    #expect(printed.contains("UTF-8"))
  }

  @Test(arguments: [
    "PK is how we sign.", "{name}, rest.", "<speak>Rest.</speak>", "<!-- a note -->\nRest.",
    "%PDF is a format.", "<?xml version=\"1.0\"?><speak>Rest.</speak>",
  ])
  func `L a text that only looks like one of them is read`(text: String) {
    let source = SourceText(name: "s.md", text: text)
    let messages = Script.read(source, with: repertoire).diagnostics.map(\.message)
    #expect(!messages.contains { $0.hasPrefix("this is ") })
  }

  @Test func `L a document from standard input has a way out, too`() {
    let printed = Self.printed(Array("{\\rtf1}".utf8), name: "<standard input>")
    #expect(printed.contains("`render-meditation import FILE`"))
  }
}
