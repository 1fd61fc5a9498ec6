import Foundation
import TestSupport
import Testing

/// Documents name options and commands that exist.
@Suite struct OptionTests {
  /// The options of every command, as the program itself lists them.
  private static let options: [String: Set<String>] = {
    struct Command: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      struct Argument: Decodable {
        let names: [Name]?
      }
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    struct Help: Decodable {
      let command: Command
    }
    guard let run = try? BuiltTool.run(["--experimental-dump-help"], in: "/"),
      let help = try? JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: (help.command.subcommands ?? []).map { command in
        let names = (command.arguments ?? []).flatMap { $0.names ?? [] }
        return (
          command.commandName,
          Set(names.map { ($0.kind == "short" ? "-" : "--") + $0.name }).union(["--help", "-h"])
        )
      })
  }()

  /// Other programs' options, between backticks.
  private static let foreign: Set = [
    "parallel --sshlogin one,two,three --workdir .", "--resume", "sbatch --array=2 shards.sh",
    "snakemake --cores 2",
  ]

  private static func options(in words: String) -> [String] {
    words.matches(of: /(?:^|\s)(--?[a-z][a-z-]*)/).map { String($0.output.1) }
  }

  @Test(arguments: Document.all)
  func `every option between backticks is one of the program's`(document: Document) {
    let all = Self.options.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let ours = document.code.filter { code in
      !Self.foreign.contains(code)
        && (code.hasPrefix("--") || code.hasPrefix("render-meditation "))
    }
    for option in ours.flatMap(Self.options(in:)) {
      #expect(all.contains(option), "\(document): \(option)")
    }
  }

  @Test(arguments: Document.all)
  func `every command in an example has the options it is given`(document: Document) throws {
    try #require(!Self.options.isEmpty)
    for block in document.blocks where ["sh", "console", ""].contains(block.language) {
      let text = block.text.replacing("\\\n", with: " ")
      for call in text.matches(of: /render-meditation ([^|;&"\n]*(?:"[^"]*"[^|;&"\n]*)*)/) {
        let words = String(call.output.1).replacing(/"[^"]*"|'[^']*'/, with: "“”")
        let first = words.split(separator: " ").first.map(String.init) ?? ""
        let known = Self.options[first] ?? Self.options["render"] ?? []
        for option in Self.options(in: words) {
          #expect(known.contains(option), "\(document):\(block.line): \(option)")
        }
      }
    }
  }

  @Test func `the README lists every command`() {
    let rows = Document("README.md").text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    for command in Self.options.keys where command != "help" {
      #expect(
        rows.contains { $0.contains("`\(command)`") || $0.contains("`\(command) ") }, "\(command)")
    }
  }
}
