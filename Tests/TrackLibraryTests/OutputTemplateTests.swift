import Testing

@testable import TrackLibrary

/// How tracks are called, whatever fills the fields.
@Suite struct OutputTemplateTests {
  private func filled(_ text: String, _ value: String) throws -> String {
    try OutputTemplate(text).filled { _ in value }.path
  }

  @Test func `fields are filled and all else stays`() throws {
    let template = try OutputTemplate("{album}/{title}-{minutes}min.mp3")
    let values = ["album": "Sea", "title": "Calm", "minutes": "10"]
    #expect(template.filled { values[$0] }.path == "Sea/Calm-10min.mp3")
    #expect(template.filled { values[$0] }.missing == nil)
  }

  @Test func `the first field that nothing fills is named`() throws {
    #expect(try OutputTemplate("{a}-{b}-{c}").filled { $0 == "a" ? "x" : nil }.missing == "b")
  }

  @Test func `what is usual is what its text says`() throws {
    #expect(try OutputTemplate(OutputTemplate.usual.text) == OutputTemplate.usual)
  }

  @Test(arguments: [("{a}.{format}", ""), ("{a}.mp3", ".mp3"), ("x.flac", "x.flac")])
  func `an ending is known only after the last field`(text: String, ending: String) throws {
    #expect(try OutputTemplate(text).ending == ending)
  }

  @Test(arguments: ["", "{}", "{a", "a}", "}a{", "{a{b}}", "{a}}", "/a", "../a", "a/../b", ".."])
  func `what is no name within the folder is refused`(text: String) {
    #expect(throws: OutputTemplate.Problem.self) { try OutputTemplate(text) }
  }

  @Test(arguments: [
    ("Ana", "Ana"), ("Zoë Ångström", "Zoë Ångström"), ("../../etc/passwd", "..-..-etc-passwd"),
    ("a/b", "a-b"), ("a\\b", "a-b"), ("C:", "C-"), ("who?*<>|\"#%", "who--------"),
    ("a\0b", "a-b"), ("a\nb\u{7F}c\u{85}d", "a-b-c-d"), ("a\r\nb", "a--b"),
    ("\u{202E}gpj.exe", "-gpj.exe"), ("a\u{2028}b\u{200B}c", "a-b-c"), ("  a  ", "a"),
    ("🙂🏽", "🙂🏽"),
  ])
  func `a value is cleaned of what names may not have`(value: String, cleaned: String) throws {
    #expect(try filled("x{a}", value) == "x" + cleaned)
  }

  @Test(arguments: [
    "../../etc", "/etc/passwd", "a/b", "..", "./x", "\0/", "a\u{2215}/b", "\u{301}/", "/\u{301}",
    "\u{FE0F}/../x", "//",
  ])
  func `a value can never add a folder`(value: String) throws {
    let path = try filled("one/{a}/two.flac", value)
    #expect(path.utf8.count { $0 == UInt8(ascii: "/") } == 2)
    #expect(path.utf8.allSatisfy { $0 >= 0x20 })
  }

  @Test(arguments: [
    ("a//b", "has a part without a name"), ("", "has a part without a name"),
    ("a/", "has a part without a name"), (".hidden", "has a part that begins with a dot"),
    ("a/..", "has a part that begins with a dot"),
    ("a/.\u{301}b", "has a part that begins with a dot"),
    ("-rf", "has a part that begins with a dash"),
    ("a/-\u{301}b", "has a part that begins with a dash"),
    ("a/\u{301}b", "has a part that begins with half a letter"),
    ("a/\u{1F3FD}b", "has a part that begins with half a letter"),
    ("a\u{7}b", "has a sign in it that nobody sees"), ("a\0b", "has a sign in it that nobody sees"),
    ("a\u{202E}b", "has a sign in it that nobody sees"),
    (String(repeating: "é", count: 150), "is longer than a file's name can be"),
  ])
  func `a path that would be trouble is refused`(path: String, reason: String) {
    #expect(OutputTemplate.problem(with: path) == reason)
  }

  @Test(arguments: [
    "a.flac", "a/b c/d.flac", "Übung 🙂.mp3", "a-b.c.d", String(repeating: "a", count: 235),
  ])
  func `other paths are not`(path: String) {
    #expect(OutputTemplate.problem(with: path) == nil)
  }
}
