import Manual
import Testing

/// The page of a small program that nobody has.
struct ManualPageTests {
  private static let json = """
    {"serializationVersion": 0, "command": {"commandName": "sit", "abstract": "Sits.",
      "shouldDisplay": true,       "arguments": [\(option("help", "Says this."))],
      "subcommands": [
        {"commandName": "rest", "abstract": "Rests.", "shouldDisplay": true,
          "discussion": "One line\\nand its end.\\n\\nEXAMPLES\\n  sit .bed -n 3",
          "arguments": [
            {"kind": "positional", "shouldDisplay": true, "isOptional": false, "isRepeating": true,
              "valueName": "place", "abstract": "Where."},
            \(option("soft", "A `cushion`'s “use”.")), \(option("help", "Says this."))]},
        {"commandName": "walk", "abstract": "Walks.", "shouldDisplay": true,
          "arguments": [\(option("soft", "A `cushion`'s “use”.")), \(option("slow", "Slowly."))]},
        {"commandName": "fall", "abstract": "Falls.", "shouldDisplay": false}]}}
    """

  private static func option(_ name: String, _ abstract: String) -> String {
    """
    {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
      "names": [{"kind": "long", "name": "\(name)"}], "valueName": "n", "defaultValue": "3",
      "abstract": "\(abstract)"}
    """
  }

  private func lines() throws -> [String] {
    let tool = try ToolDescription(json: Self.json)
    return ManualPage(tool, defaultCommand: "rest", version: "1.2", date: "2026-01-02").text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `the page has the name, the version and the date it is given`() throws {
    let lines = try lines()
    #expect(lines.first == #".TH "SIT" "1" "2026-01-02" "sit 1.2" "User Commands""#)
    #expect(lines.contains(#"sit \- sits"#))
  }

  @Test func `the default command's name may be left out, and a hidden command is not there`()
    throws
  {
    let lines = try lines()
    #expect(lines.contains(#"\fBsit\fP [\fBrest\fP] [\fIoptions\fP] \fIplace\fP..."#))
    #expect(lines.contains(#".SS "walk""#))
    #expect(!lines.contains { $0.contains("fall") })
  }

  @Test func `an option is described where it first stands, and only named after that`() throws {
    let lines = try lines()
    #expect(lines.filter { $0 == #"\fB\-\-soft\fP \fIn\fP"# }.count == 1)
    #expect(lines.contains(#"As for \fBrest\fP: \fB\-\-soft\fP."#))
    #expect(lines.filter { $0 == #"\fB\-\-help\fP \fIn\fP"# }.count == 1)
    #expect(lines.contains(#"\fB\-\-slow\fP \fIn\fP"#))
  }

  @Test func `a flag and its opposite are described together`() throws {
    let flag =
      #"{"kind": "flag", "shouldDisplay": true, "isOptional": true, "isRepeating": false, "#
    let flags = ["bow", "no-bow"].map { name in
      flag + #""names": [{"kind": "long", "name": "\#(name)"}], "abstract": "Bows, or not."}"#
    }
    let json = Self.json.replacing(
      Self.option("slow", "Slowly."), with: flags.joined(separator: ", "))
    let page = ManualPage(
      try ToolDescription(json: json), defaultCommand: nil, version: "1", date: "")
    #expect(page.text.contains(#"\fB\-\-bow\fP, \fB\-\-no\-bow\fP"#))
    #expect(page.text.ranges(of: "Bows, or not.").count == 1)
  }

  @Test func `words between backticks are bold, signs are their own, and a default is said`() throws
  {
    #expect(
      try lines().contains(
        #"A \fBcushion\fP\(aqs \[u201C]use\[u201D]. (default: \fB3\fP)"#))
  }

  @Test func `paragraphs are joined, and examples stand as they are`() throws {
    let lines = try lines()
    #expect(lines.contains("One line and its end."))
    let start = try #require(lines.firstIndex(of: ".EX"))
    #expect(lines[start...].prefix(3) == [".EX", #"sit .bed \-n 3"#, ".EE"])
  }

  @Test func `long paragraphs stand in lines that any editor shows`() throws {
    let json = Self.json.replacing("Walks.", with: String(repeating: "step by step ", count: 40))
    let page = ManualPage(
      try ToolDescription(json: json), defaultCommand: nil, version: "1", date: "")
    #expect(page.text.split(separator: "\n").allSatisfy { $0.utf8.count <= 80 })
  }

  @Test func `a line that begins with a point is no request`() throws {
    let json = Self.json.replacing("Walks.", with: ".hidden")
    let page = ManualPage(
      try ToolDescription(json: json), defaultCommand: nil, version: "1", date: ""
    ).text
    #expect(page.contains("\n\\&.hidden\n"))
  }
}
