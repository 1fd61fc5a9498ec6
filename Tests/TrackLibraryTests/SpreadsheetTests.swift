import Export
import Foundation
import MeditationScript
import TestSupport
import Testing

@testable import TrackLibrary

/// Tables as spreadsheets of other countries and settings write them.
@Suite struct SpreadsheetTests {
  private func text(_ key: String, _ table: String) -> String? {
    guard case .text(let text)? = rows(table).rows.first?[key] else { return nil }
    return text
  }

  @Test(arguments: [
    "sep=;\r\n", "sep=;\n", "SEP=;\r\n", "\"sep=;\"\r\n", "\u{FEFF}sep=;\r\n", "sep=;;\r\n",
  ])
  func `I2 a first line that names the separator is no row`(line: String) {
    #expect(text("name", line + "name;minutes\r\nAna;2\r\n") == "Ana")
    #expect(text("minutes", line + "name;minutes\r\nAna;2\r\n") == "2")
  }

  @Test(arguments: [",", "\t", "|", ";"])
  func `I2 whatever sign it names is the separator`(sign: String) {
    #expect(text("b", "sep=\(sign)\na\(sign)b\n1\(sign)x y\n") == "x y")
  }

  @Test func `I2 a column may be called so`() {
    #expect(text("sep=x y", "sep=x y,b\n1,2\n") == "1")
    #expect(text("sep", "sep,b\n1,2\n") == "1")
  }

  @Test(arguments: [";", "\t"])
  func `I1 where no comma parts values, it parts numbers`(sign: String) {
    for (key, written, meant) in [
      ("minutes", "2,5", "2.5"), ("loudness", "-20,5", "-20.5"), ("peak", "\"-1,5\"", "-1.5"),
      ("bed-level", "-18,0", "-18.0"), ("pace", "120,5", "120.5"), ("length", "2,5m", "2.5m"),
      ("interval-bell", "1,5m", "1.5m"), ("minutes", "2.5", "2.5"), ("minutes", "3", "3"),
    ] {
      #expect(text(key, "x\(sign)\(key)\n1\(sign)\(written)\n") == meant)
    }
    // What is no number is left as it is.
    #expect(text("title", "x\(sign)title\n1\(sign)2,5\n") == "2,5")
    #expect(text("city", "x\(sign)city\n1\(sign)2,5\n") == "2,5")
  }

  private static let manifest = """
    defaults: { practice: metta, minutes: 5 }
    output: "{name}.{format}"
    tracks: [{ from: r.csv }]
    """

  @Test func `I1 in a table parted by commas, the way out is told`() throws {
    let said = try mistakes(Self.manifest, ["r.csv": "name,minutes\nAna,\"2,5\"\n"])
    #expect(said.contains("r.csv:2:5: error: `minutes` wants a number"))
    #expect(said.contains("= help: write `2.5`, with a point"))
    let bare = try mistakes(Self.manifest, ["r.csv": "name,minutes\nAna,2,5\n"])
    #expect(bare.contains("write a number with a point, such as `2.5`"))
    #expect(try mistakes("tracks: [{ practice: metta, minutes: \"2,5\" }]").contains("write `2.5`"))
  }

  @Test func `I1 one wrong column is told once`() throws {
    let table = "name,minutes\n" + (1...9).map { "n\($0),two\n" }.joined()
    let said = try mistakes(Self.manifest, ["r.csv": table])
    #expect(said.components(separatedBy: "wants a number").count == 2)
    #expect(said.contains("and 8 more like this, on lines 3, 4, 5, 6, 7 …"))
  }

  @Test func `I1 a workbook and a table in UTF-16 have a way out`() throws {
    let shelf = try Shelf(Self.manifest, ["r.csv": "PK\u{3}\u{4}x"])
    #expect(try shelf.mistakes().contains("save it as CSV in UTF-8"))
    let wide = "name,minutes\nAna,2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      rows(bytes: [0xFF, 0xFE] + wide).mistakes == ["1:1: this is text in UTF-16, not in UTF-8"])
    #expect(rows(bytes: wide).mistakes == ["1:1: this is text in UTF-16, not in UTF-8"])
  }

  @Test(arguments: [
    "tracks:\n\t- { practice: metta, minutes: 3 }\n",
    "tracks:\n  - practice: metta\n\tminutes: 3\n",
    "defaults:\n\tbed: rain\ntracks: []\n", "tracks:\n  -\tpractice: metta\n  \tminutes: 3\n",
  ])
  func `I4 a tab in a manifest is told by its name`(manifest: String) throws {
    #expect(try mistakes(manifest).contains("= help: indent with spaces instead of the tab"))
  }
}
