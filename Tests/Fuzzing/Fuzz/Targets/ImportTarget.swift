import Assets
import Deflate
import Foundation
import Importing
import MeditationScript
import Pacing

extension FuzzTarget {
  /// Somebody's file, of any kind: a script without a mistake, or an error.
  ///
  /// An archive's sums would keep every change out of its markup; so what is no archive is put into one
  /// as well.
  static let imported = FuzzTarget(
    name: "imported",
    seeds: {
      var seeds: [String: [UInt8]] = [:]
      for name in ["evening.docx", "evening.odt", "evening.rtf"] {
        seeds[name] = fixtureBytes("ImportingTests/Fixtures/" + name)
      }
      let texts = [
        "1\n00:00:01,000 --> 00:00:03,000\nRest now.\n\n2\n00:00:10,000 --> 00:00:12,000\nOn.\n",
        "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:03.000 align:start\n<v Ana>Rest &amp; be.</v>\n",
        "[0:00] Rest now. (pause)\n[0:30] On. [bell]\n", "Title: A\n\nARRIVING\n\nRest {now}. [x\n",
        #"{"segments": [{"start": 0.0, "end": 2.0, "text": "Rest."}, {"start": 9, "text": "On."}]}"#,
        "<!DOCTYPE html><html lang=de><h1>A</h1><p>Rest&nbsp;<b>now</b><table><tr><td>a</table>",
        """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>
        <w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:rPr><w:b/></w:rPr>
        <w:t>Rest.</w:t><w:br/></w:r></w:p></w:body></w:document>
        """,
      ]
      seeds.merge(numbered("text", texts)) { $1 }
      return seeds
    },
    run: { bytes in
      importAnything(bytes, "a")
      for ending in ["srt", "vtt", "html", "txt", "md", "json", "ssml"] {
        importAnything(bytes, "a." + ending)
      }
      for part in ["word/document.xml", "content.xml"] {
        importAnything(stored(bytes, as: part), "a")
      }
    })
}

private let importer: Importer = {
  guard let pauses = try? Asset.at("Scripts/pauses.yaml")?.decoded(as: PauseTable.self) else {
    preconditionFailure("no table of pauses")
  }
  return Importer(repertoire: .anything, pauses: pauses, pandoc: Pandoc(searchPath: ""))
}()

private func importAnything(_ bytes: [UInt8], _ name: String) {
  guard let script = try? importer.script(of: bytes, name: name) else { return }
  let source = SourceText(name: "s.md", text: script.text)
  must(Script.check(source).script != nil, "a script with a mistake: \(script.text)")
}

private func fixtureBytes(_ path: String) -> [UInt8] {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return Array((try? Data(contentsOf: tests.appendingPathComponent(path))) ?? Data())
}

/// An archive with one part, which is not packed.
private func stored(_ bytes: [UInt8], as name: String) -> [UInt8] {
  let shared =
    little(0, 8) + little(Int(Deflate.checksum(of: bytes)), 4) + little(bytes.count, 4)
    + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
  let local = little(0x0403_4B50, 4) + little(20, 2) + shared + Array(name.utf8) + bytes
  let entry =
    little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + shared + little(0, 14)
    + Array(name.utf8)
  return local + entry + little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
    + little(entry.count, 4) + little(local.count, 4) + little(0, 2)
}
