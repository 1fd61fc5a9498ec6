import Deflate
import Foundation
import Importing
import Testing

/// Documents that LibreOffice wrote of one teacher's script, and small ones of our own.
@Suite struct WordProcessorTests {
  private static let names = ["evening.docx", "evening.odt", "evening.rtf"]

  @Test(arguments: names)
  func `what LibreOffice wrote is a script that lays out at 3, 10 and 20 minutes`(
    name: String
  ) throws {
    let script = try script(fixture(name), name)
    #expect(errors(script.text).isEmpty)
    for minutes in [3.0, 10, 20] { #expect(try lasts(script.text, minutes: minutes), "\(minutes)") }
  }

  @Test func `title, sections, lists and emphasis are kept, whatever the file is`() throws {
    let scripts = try Self.names.map { try script(fixture($0), $0).text }
    #expect(scripts[0] == scripts[1])
    #expect(scripts[0] == scripts[2])
    let text = scripts[0]
    #expect(text.hasPrefix("---\ntitle: An evening rest\nlanguage: en-GB\n---\n\n# Arriving\n"))
    for piece in [
      "where you can be **comfortable** for a while.", "- the feet,\n- the legs,\n- the hands.\n",
      "# Breath\n\nFeel one breath as it comes and as it goes. *Nothing* has to change.\nIt breathes",
      #"A friend may say \{"rest"} * 2 \<now>."#, "# Coming back\n",
      "<!-- A table:\nPart | Minutes\nArriving | 3\n-->",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
  }

  @Test(arguments: names)
  func `notes, comments, headers and tables are left, and said`(name: String) throws {
    let left = try script(fixture(name), name).report.left.map(\.text)
    #expect(left.contains("1 comment"))
    #expect(left.contains("1 note at the foot or the end"))
    #expect(left.contains("1 header of pages"))
    #expect(left.contains("1 table is a comment"))
  }

  @Test func `an open silence is put before the closing section, and said`() throws {
    let script = try script(fixture("evening.docx"), "evening.docx")
    #expect(script.text.contains("[silence:\"15s..20m\"]\n\n# Coming back\n"))
    let line = script.text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("[silence:\"15s") }
    #expect(script.report.guessed.contains { $0.line == line.map { $0 + 1 } })
  }

  // MARK: - Word

  private static let word =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"

  private func word(_ body: String, styles: String = "") throws -> ImportedScript {
    try script(
      archive([
        ("word/document.xml", Self.word + "<w:body>\(body)</w:body></w:document>"),
        (
          "word/styles.xml",
          "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + styles + "</w:styles>"
        ),
      ]), "a.docx")
  }

  private func paragraph(_ words: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr>"
      + "<w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
  }

  @Test func `a heading is one by its style's level, whatever its name and what it is based on`()
    throws
  {
    let styles = """
      <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="Kapitel"/>
      <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="eigen"><w:name w:val="Eigene"/>
      <w:basedOn w:val="berschrift1"/></w:style>
      <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="Überschrift 1"/></w:style>
      """
    let script = try word(
      paragraph("Eins", "<w:pStyle w:val=\"u1\"/>") + paragraph("Ruhe.")
        + paragraph("Zwei", "<w:pStyle w:val=\"eigen\"/>") + paragraph("Stille.")
        + paragraph("Drei", "<w:pStyle w:val=\"u1\"/>") + paragraph("Ende."),
      styles: styles)
    #expect(script.text.contains("# Eins\n\nRuhe.\n\n## Zwei\n\nStille.\n"))
    #expect(script.text.contains("# Drei\n\nEnde.\n"))
  }

  @Test func `what was deleted, is hidden, or is a field's code is not there`() throws {
    let script = try word(
      """
      <w:p><w:r><w:t>Rest</w:t></w:r><w:del><w:r><w:delText> wrong</w:delText></w:r></w:del>
      <w:ins><w:r><w:t xml:space="preserve"> here</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r>
      <w:r><w:t>.</w:t><w:tab/><w:t>And</w:t><w:br/><w:t>On now.</w:t><w:sym w:font="Wingdings"
      w:char="F04A"/></w:r></w:p>
      """)
    #expect(body(script).hasPrefix("Rest here. And\\\nOn now.\n"))
    let left = script.report.left.map(\.text)
    #expect(left.contains("1 deletion that was tracked"))
    #expect(left.contains("1 piece of hidden text"))
    #expect(left.contains("1 sign of a symbol font"))
  }

  @Test func `a box of text is read once, and a table of contents not at all`() throws {
    let box = """
      <w:p><w:r><mc:AlternateContent
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>
      <w:txbxContent>\(paragraph("In a box."))</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>
      <w:txbxContent>\(paragraph("In a box."))</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>
      <w:r><w:t>Around it.</w:t></w:r></w:p>
      """
    let styles = """
      <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>
      """
    let script = try word(
      box + paragraph("Arriving 1", "<w:pStyle w:val=\"T1\"/>"), styles: styles)
    #expect(spoken(script.text) == ["In a box.", "Around it."])
    #expect(script.report.left.map(\.text).contains("1 line of a table of contents"))
  }

  @Test func `other prefixes mean the same`() throws {
    let text = """
      <ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r>
      <ns0:t>Rest &amp; &#x2019;breathe&#8217;.</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>
      """
    let script = try script(archive([("word/document.xml", text)]), "a.docx")
    #expect(spoken(script.text) == ["Rest & ’breathe’."])
  }

  @Test func `lines in bold or in capitals are sections where there are no headings`() throws {
    let script = try word(
      paragraph("Welcome, all of you.") + paragraph("Arriving:", run: "<w:b/>")
        + paragraph("Sit.", run: "<w:b w:val=\"0\"/>") + paragraph("RESTING HERE")
        + paragraph("Rest.") + paragraph("This whole sentence is bold.", run: "<w:b/>")
        + paragraph("End."))
    #expect(script.text.contains("# Arriving\n\nSit.\n"))
    #expect(script.text.contains("# RESTING HERE\n\nRest.\n"))
    #expect(script.text.contains("\n**This whole sentence is bold.**\n"))
    #expect(script.report.guessed.map(\.text).contains("a section begins at “Arriving”"))
  }

  @Test func `a table with most of the words is how a page was laid out`() throws {
    let cell = { (words: String) in "<w:tc>\(paragraph(words))</w:tc>" }
    let script = try word(
      "<w:tbl><w:tr>\(cell("Sit down and rest."))\(cell("Feel the ground."))</w:tr></w:tbl>"
        + paragraph("End."))
    #expect(spoken(script.text) == ["Sit down and rest.", "Feel the ground.", "End."])
    #expect(
      script.report.guessed.map(\.text).contains("a table is read as paragraphs, cell by cell"))
  }

  @Test func `a table of times, and paragraphs that begin with times, are timed words`() throws {
    let row = { (time: String, words: String) in
      "<w:tr><w:tc>\(paragraph(time))</w:tc><w:tc>\(paragraph(words))</w:tc></w:tr>"
    }
    let table = try word(
      "<w:tbl>\(row("Time", "Words"))\(row("0:00", "Rest now."))\(row("0:31", "End."))</w:tbl>")
    let paragraphs = try word(paragraph("[0:00] Rest now.") + paragraph("[0:31] End."))
    for script in [table, paragraphs] {
      #expect(body(script) == "Rest now. [pause:\"15s..1m\"]\n\nEnd.\n")
    }
  }

  @Test func `a line that underlines the one above is no heading`() throws {
    let script = try word(
      "<w:p><w:r><w:t>Rest here</w:t><w:br/><w:t>-----</w:t><w:br/><w:t># now.</w:t></w:r></w:p>")
    #expect(spoken(script.text).joined(separator: " ").filter(\.isLetter) == "Restherenow")
    #expect(!script.text.contains("\n# "))
  }

  @Test func `the language is the one that most words are marked as`() throws {
    let script = try word(
      paragraph("Ruhe und Stille.", run: "<w:lang w:val=\"de-CH\"/>")
        + paragraph("Rest.", run: "<w:lang w:val=\"en-US\"/>"))
    #expect(script.report.language == "de-CH")
    let other = try word(paragraph("Rest.", run: "<w:lang w:val=\"xx-XX\"/>"))
    #expect(other.report.language == nil)
    #expect(
      other.report.left.map(\.text).contains("it is marked as `xx-XX`, which no voice here speaks"))
  }
}
