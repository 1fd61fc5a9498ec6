import Export
import MeditationScript
import TestSupport
import Testing

@testable import TrackLibrary

/// Comma-separated values (RFC 4180), as spreadsheets write them.
@Suite struct CSVTests {
  private func texts(_ text: String) -> [[String: String]] {
    rows(text).rows.map {
      $0.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
    }
  }

  @Test func `the first line names the columns`() {
    #expect(
      texts("title,minutes\nSea,10\nSky,5\n") == [
        ["title": "Sea", "minutes": "10"], ["title": "Sky", "minutes": "5"],
      ])
  }

  @Test func `the last line needs no end`() {
    #expect(texts("a\nx") == [["a": "x"]])
  }

  @Test(arguments: [
    ("\"x, y\"", "x, y"), ("\"say \"\"om\"\"\"", "say \"om\""), ("\"one\ntwo\"", "one\ntwo"),
    ("\"one\r\ntwo\"", "one\r\ntwo"), ("\"\"\"\"", "\""), (" x ", "x"), ("x \"y\"", "x \"y\""),
  ])
  func `quotes hold separators, line breaks and quotes`(written: String, meant: String) {
    #expect(texts("a,b\n\(written),z\n") == [["a": meant, "b": "z"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `any line break ends a row`(end: String) {
    #expect(texts("a,b\(end)1,2\(end)3,4\(end)") == [["a": "1", "b": "2"], ["a": "3", "b": "4"]])
  }

  @Test(arguments: [",", ";", "\t"])
  func `any of three signs parts values`(sign: String) {
    #expect(texts("a\(sign)b\n1\(sign)2\n") == [["a": "1", "b": "2"]])
  }

  @Test func `signs within quotes do not count for the choice of the separator`() {
    #expect(texts("\"a,b,c\";d\n1;2\n") == [["a,b,c": "1", "d": "2"]])
  }

  @Test func `signs below the first line do not count either`() {
    #expect(texts("a;b\n\"1,2,3\";4,5\n") == [["a": "1,2,3", "b": "4,5"]])
  }

  @Test func `a mark of UTF-8 is no part of the first name`() {
    #expect(texts("\u{FEFF}a,b\n1,2\n") == [["a": "1", "b": "2"]])
  }

  @Test func `an empty cell says nothing`() {
    #expect(texts("a,b,c\n1,,\"\"\n") == [["a": "1"]])
  }

  @Test(arguments: [
    "a,b\n\n1,2\n\n\n3,4\n\n", "a,b\n1,2\n,\n3,4\n , \n,,,\n", "\r\n\r\na,b\r\n1,2\r\n3,4",
  ])
  func `empty lines are no rows`(text: String) {
    #expect(texts(text) == [["a": "1", "b": "2"], ["a": "3", "b": "4"]])
  }

  @Test(arguments: [
    ("a,b\n1,2\n1,2,3\n", ["3:1: this row has 3 fields, and the first line names 2"]),
    ("a,b\n1\n", ["2:1: this row has 1 field, and the first line names 2"]),
    (
      "a,b\n\"x\ny\",2\n3\n", ["4:1: this row has 1 field, and the first line names 2"]
    ),
    ("a,b\n1,\"2\n3,4\n", ["2:3: these quotes are never closed"]),
    ("\"a,b\n1,2\n", ["1:1: these quotes are never closed"]),
    ("a,b\n\"1\"2,3\n", ["2:1: something follows the quotes that end this value"]),
    ("a,a\n1,2\n", ["1:3: two columns are called `a`"]),
    ("Bed_Level,bed-level\n1,2\n", ["1:11: two columns are called `bed-level`"]),
    ("a,,b\n1,2,3\n", ["1:3: this column has no name"]),
    ("", ["1:1: there are no rows in this file"]),
    ("\n\n", ["1:1: there are no rows in this file"]),
    ("a,b\n", ["1:1: there are no rows in this file"]),
    ("a,b\n1,\0\n", ["2:3: this is not a text file"]),
  ])
  func `a mistake is told once, with its place`(text: String, told: [String]) {
    #expect(rows(text).mistakes == told)
  }

  @Test func `what is not UTF-8 is refused where it begins not to be`() {
    #expect(
      rows(bytes: Array("a,b\nCaf".utf8) + [0xE9] + Array(",2\n".utf8)).mistakes
        == ["2:4: this is not UTF-8 text"])
  }

  @Test func `no more than fifty mistakes are looked for`() {
    let text = "a,b\n" + String(repeating: "1\n", count: 10_000)
    #expect(rows(text).mistakes.count == 50)
  }

  @Test func `a row knows where each of its values stands`() throws {
    let source = SourceText(name: "rows.csv", text: "a,b\n1,\"é\n2\"\n3,4\n")
    let file = try RowFile(source)
    #expect(
      file.rows.flatMap(\.fields).map { source.text($0.span) } == ["1", "\"é\n2\"", "3", "4"])
  }
}

/// JSON lines: an object a row.
@Suite struct JSONLinesTests {
  private func values(_ text: String) -> [[String: SettingValue]] {
    rows(text, named: "rows.jsonl").rows
  }

  @Test(arguments: [
    ("\"Ana\"", SettingValue.text("Ana")), ("10", .text("10")), ("7.5", .text("7.5")),
    ("10.0", .text("10")), ("9007199254740993", .text("9007199254740993")), ("true", .text("yes")),
    ("false", .text("no")), ("[\"vtt\", \"srt\"]", .texts(["vtt", "srt"])),
    ("[1, 2.5]", .texts(["1", "2.5"])), ("{\"name\": \"Ana\"}", .values(["name": "Ana"])),
    ("{\"age\": 7}", .values(["age": "7"])), ("[]", .texts([])),
  ])
  func `a value is what it would be in a manifest`(json: String, value: SettingValue) {
    #expect(values("{\"a\": \(json)}\n") == [["a": value]])
  }

  @Test(arguments: ["null", "\"\"", "\"  \""])
  func `nothing says nothing`(json: String) {
    #expect(values("{\"a\": \(json), \"b\": 1}") == [["b": .text("1")]])
  }

  @Test func `empty lines, CRLF and a mark of UTF-8 do no harm`() {
    #expect(
      values("\u{FEFF}{\"a\":1}\r\n\r\n  \n{\"a\":2}") == [["a": .text("1")], ["a": .text("2")]])
  }

  @Test(arguments: [
    "{\"a\": }", "[1, 2]", "\"text\"", "{\"a\": [[1]]}", "{\"a\": {\"b\": []}}", "{\"a\": 1} {}",
    "name,minutes",
  ])
  func `a line that is no row is told by its number`(line: String) {
    #expect(
      rows("{\"a\": 1}\n\(line)\n{\"a\": 3}\n", named: "rows.ndjson").mistakes == [
        "2:1: this line is no object of JSON with a text, a number or a list for each name"
      ])
  }

  @Test func `two names of one setting are told`() {
    #expect(
      rows("{\"bed-level\": -20, \"Bed_Level\": -30}", named: "rows.jsonl").mistakes
        == ["1:1: this line says `bed-level` twice"])
  }

  @Test func `a file without a row is told`() {
    #expect(
      rows("\n", named: "rows.jsonl").mistakes == ["1:1: there are no rows in this file"])
  }
}

/// Four times the rows take about four times the time.
@Suite(.serialized) struct RowLinearityTests {
  @Test(arguments: ["rows.csv", "rows.jsonl"])
  func `no file of rows takes more than its share`(name: String) {
    func seconds(_ count: Int) -> Double {
      let text =
        name.hasSuffix("csv")
        ? "name,minutes\n" + String(repeating: "\"Ana, B\"\"é\n\",10\n", count: count)
        : String(repeating: "{\"name\":\"Ana\",\"minutes\":10}\n", count: count)
      let source = SourceText(name: name, text: text)
      return leastWork(of: 3) { _ = try? RowFile(source) }
    }
    let (once, fourfold) = (seconds(2500), seconds(10_000))
    // Squared time would be sixteenfold.
    #expect(fourfold < 11 * once + 0.005, "\(once) s, \(fourfold) s")
  }
}
