import Deflate
import Importing
import Testing

/// Archives that are broken, locked, or made to fill a memory.
@Suite struct ArchiveTests {
  private static let document = """
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
    <w:t>Rest.</w:t></w:r></w:p></w:body></w:document>
    """

  @Test func `a part that unpacks without end is refused`() {
    let bomb = Array(Deflate.stream(of: [UInt8](repeating: 0x20, count: 100 << 20)).dropFirst(2))
    let file = archive(bytes: [("word/document.xml", bomb)], method: 8)
    #expect(throws: ImportError.unpacksTooLarge(part: "word/document.xml")) {
      try script(file, "a.docx")
    }
  }

  @Test func `a locked archive is named as that`() {
    let file = archive(
      bytes: [("word/document.xml", Array(Self.document.utf8))], flags: 1)
    #expect(throws: ImportError.encrypted) { try script(file, "a.docx") }
    #expect(throws: ImportError.encrypted) {
      try script([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600), "a.docx")
    }
    let manifest = "<m:manifest xmlns:m=\"x\"><m:encryption-data/></m:manifest>"
    #expect(throws: ImportError.encrypted) {
      try script(archive([("META-INF/manifest.xml", manifest), ("content.xml", "x")]), "a.odt")
    }
  }

  @Test func `a sum that is wrong, a part that is cut, markup that is broken are errors`() {
    let part = [("word/document.xml", Array(Self.document.utf8))]
    #expect(
      throws: ImportError.damaged(reason: "its part word/document.xml is not what was packed")
    ) {
      try script(archive(bytes: part, checksum: 1), "a.docx")
    }
    #expect(throws: ImportError.self) { try script(archive(bytes: part).dropLast(30), "a.docx") }
    for text in [
      "<w:document><w:p></w:document>", "<w:document", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
      String(repeating: "<a>", count: 5000),
    ] {
      #expect(throws: ImportError.self, "\(text.prefix(40))") {
        try script(archive([("word/document.xml", text)]), "a.docx")
      }
    }
  }

  @Test(
    arguments: [
      ("old.doc", [0xD0, 0xCF, 0x11, 0xE0]), ("a.pdf", Array("%PDF-1.7".utf8)),
      ("a.pages", Array("PK\u{3}\u{4}".utf8)), ("a.wpd", Array("xWPC".utf8)),
    ] as [(String, [UInt8])])
  func `kinds that nobody reads are named`(name: String, bytes: [UInt8]) {
    #expect(throws: ImportError.self) { try script(bytes, name) }
  }

  @Test func `no file is too large to be refused`() {
    let bytes = [UInt8](repeating: 0x61, count: Importer.sizeLimit + 1)
    #expect(throws: ImportError.tooLarge(limit: Importer.sizeLimit)) { try script(bytes, "a.txt") }
  }

  @Test func `more words than a script may have are an error`() {
    let words = String(repeating: "and rest now. ", count: 200_000)
    #expect(throws: ImportError.tooMuchText) { try script(words, "a.txt") }
  }
}
