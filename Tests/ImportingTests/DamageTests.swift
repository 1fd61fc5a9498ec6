import Importing
import Testing
import Timebase

/// Files that are damaged anywhere are read or refused; nothing else happens.
@Suite struct DamageTests {
  @Test(arguments: ["evening.docx", "evening.odt", "evening.rtf"])
  func `a changed byte never does harm`(name: String) throws {
    let file = try fixture(name)
    let noise = CounterNoise(seed: 3, stream: name)
    for time in 0..<30 {
      var damaged = file
      for change in 0..<3 {
        let at = Int64(8 * time + 2 * change)
        let place = Int(noise.unit(at: at) * Double(file.count))
        damaged[place] = UInt8(truncatingIfNeeded: noise.bits(at: at + 1))
      }
      if time % 4 == 0 { damaged.removeLast(Int(noise.unit(at: Int64(8 * time + 7)) * 400)) }
      guard let script = try? script(damaged, name) else { continue }
      #expect(errors(script.text).isEmpty)
    }
  }

  @Test func `changed bytes of markup inside of an archive never do harm`() throws {
    let text = """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr>
      <w:tc><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Rest &amp; be.</w:t></w:r></w:p></w:tc></w:tr>
      </w:tbl><w:p><w:r><w:txbxContent><w:p><w:r><w:t>In.</w:t></w:r></w:p></w:txbxContent></w:r></w:p>
      </w:body></w:document>
      """
    let noise = CounterNoise(seed: 5, stream: "markup")
    for time in 0..<120 {
      var bytes = Array(text.utf8)
      for change in 0..<2 {
        let at = Int64(4 * time + 2 * change)
        bytes[Int(noise.unit(at: at) * Double(bytes.count))] =
          Array("<>/=\"&;:wp \u{0}".utf8)[Int(noise.unit(at: at + 1) * 12)]
      }
      guard let script = try? script(archive(bytes: [("word/document.xml", bytes)]), "a.docx")
      else {
        continue
      }
      #expect(errors(script.text).isEmpty)
    }
  }

  @Test(arguments: ["a.srt", "a.vtt", "a.txt", "a.html", "a.json", "a.ssml", "a.md"])
  func `any bytes are a script or an error`(name: String) throws {
    let noise = CounterNoise(seed: 7, stream: name)
    let pieces = [
      "1\n00:00:01,000 --> 00:00:02,000\n", "WEBVTT\n\n", "[0:30] ", "<p>", "</p>", "[pause", "]",
      "{\"text\":",
      "\n\n", "<speak>", "---\n", "(rest)", "&#0;", "&amp;", "\\", "```\n", "| a | b |\n", "Rest. ",
      "> ", "- ",
    ].map { Array($0.utf8) }
    for time in 0..<25 {
      var bytes: [UInt8] = []
      for piece in 0..<12 {
        let at = Int64(16 * time + piece)
        let index = Int(noise.unit(at: at) * Double(pieces.count + 1))
        bytes +=
          index < pieces.count ? pieces[index] : [UInt8(truncatingIfNeeded: noise.bits(at: at))]
      }
      guard let script = try? script(bytes, name) else { continue }
      #expect(errors(script.text).isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
