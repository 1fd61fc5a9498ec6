import Foundation
import TestSupport
import Testing

/// The manual page that the program writes of itself.
@Suite(.serialized) struct ManualTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  private func manual() throws -> String {
    let run = try BuiltTool.run(
      ["--generate-manual"], in: "/", environment: ["SOURCE_DATE_EPOCH": "1767322800"])
    #expect(run.code == 0)
    return run.output
  }

  /// As a reader sees it: without what is for the formatter.
  private func words() throws -> String {
    try manual().replacing("\\-", with: "-").replacing("\\fB", with: "").replacing("\\fP", with: "")
  }

  @Test func `it is dated by what it is told, not by the clock`() throws {
    #expect(try words().hasPrefix(#".TH "RENDER-MEDITATION" "1" "2026-01-02" "render-meditation "#))
    let undated = try BuiltTool.run(
      ["--generate-manual"], in: "/", environment: ["SOURCE_DATE_EPOCH": ""])
    #expect(undated.output.hasPrefix(#".TH "RENDER\-MEDITATION" "1" "" "#))
  }

  @Test func `it names every command and every option that help shows`() throws {
    let words = try words()
    let dump = try BuiltTool.run(["--experimental-dump-help"], in: "/").output
    let root = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    let command = try #require(root?["command"] as? [String: Any])
    let commands = try #require(command["subcommands"] as? [[String: Any]])
    #expect(commands.count > 10)
    for command in commands {
      let name = try #require(command["commandName"] as? String)
      #expect(words.contains(".SS \"\(name)\"\n"))
      for argument in command["arguments"] as? [[String: Any]] ?? []
      where argument["shouldDisplay"] as? Bool == true {
        for option in argument["names"] as? [[String: String]] ?? [] {
          let written = (option["kind"] == "long" ? "--" : "-") + (option["name"] ?? "")
          let range = words.range(of: written + "(?![-a-z])", options: .regularExpression)
          #expect(range != nil, "\(name) \(written)")
        }
      }
    }
  }

  /// - Returns: what the first group of the pattern matches in the sources, each once, sorted.
  private func found(_ pattern: some RegexComponent<(Substring, Substring)>) throws -> [String] {
    var found: Set<String> = []
    let files = FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: pattern) {
        found.insert(String(match.output.1))
      }
    }
    return found.sorted()
  }

  @Test func `it names every variable that the program looks at`() throws {
    let variables = try found(/environment\["([A-Z_]+)"\]/)
    #expect(variables.count > 5)
    let words = try words()
    for variable in variables { #expect(words.contains(variable), "\(variable)") }
  }

  @Test func `it names every exit status that the program has`() throws {
    let numbers = try found(/package static let \w+: Int32 = (\d+)/)
    #expect(numbers.count > 5)
    let words = try words()
    for number in numbers { #expect(words.contains(".TP\n\(number)\n"), "\(number)") }
  }

  /// A terminal without a language has letters and signs of ASCII alone.
  @Test(.enabled(if: Tool.isInstalled("groff"), "needs groff"), arguments: ["utf8", "ascii"])
  func `groff has nothing to say about it`(device: String) throws {
    let groff = try #require(Tool("groff"))
    let run = try groff.run(["-man", "-Kutf8", "-T" + device, "-ww", "-z"], input: try manual())
    #expect(run.errors == "")
    #expect(run.code == 0)
  }

  @Test(.enabled(if: Tool.isInstalled("mandoc"), "needs mandoc"))
  func `mandoc has nothing to say about it`() throws {
    let mandoc = try #require(Tool("mandoc"))
    let run = try mandoc.run(["-Tlint", "-Wstyle"], input: try manual())
    #expect(run.output == "")
    #expect(run.code == 0)
  }
}
