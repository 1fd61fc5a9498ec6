import Foundation

/// A page of documentation, as the tests read it.
struct Document: Sendable, CustomStringConvertible {
  /// From the top of the repository.
  let path: String
  let text: String

  static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init(_ path: String) {
    self.path = path
    text = (try? String(contentsOf: Self.top.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  var description: String { path }

  /// Where the examples are run from top to bottom.
  static let walks =
    [
      "README.md", "Sources/RenderMeditation/RenderMeditation.docc/Teachers.md",
      "Sources/RenderMeditation/RenderMeditation.docc/AppMakers.md",
    ].map(Document.init)

  /// Every page there is.
  static let all: [Document] = {
    let sources = FileManager.default.subpaths(atPath: top.path + "/Sources") ?? []
    let articles = sources.filter { $0.hasSuffix(".md") && $0.contains(".docc/") }.sorted()
    return
      (["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Sources/README.md"]
      + articles.map { "Sources/" + $0 }).map(Document.init)
  }()

  /// What is fenced.
  struct Block: Sendable {
    let language: String
    let text: String
    /// The paragraph above.
    let introduction: String
    let line: Int

    /// The file that the block shows: above it stands "this is `name`".
    var name: String? {
      introduction.matches(of: /[Tt]his\s+is\s+`([^`]+)`/).last.map { String($0.output.1) }
    }
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var paragraph: [Substring] = []
    var open: (language: String, line: Int, lines: [Substring])?
    var isAfterGap = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let fence = open {
        if line == "```" {
          blocks.append(
            Block(
              language: fence.language, text: fence.lines.map { $0 + "\n" }.joined(),
              introduction: paragraph.joined(separator: "\n"), line: fence.line))
          (open, paragraph) = (nil, [])
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), number + 1, [])
      } else if line.isEmpty {
        isAfterGap = true
      } else {
        if isAfterGap { paragraph = [] }
        isAfterGap = false
        paragraph.append(line)
      }
    }
    return blocks
  }

  /// The text without what is fenced.
  var prose: String {
    text.replacing(/(?ms)^```.*?^```$/, with: "")
  }

  /// What stands between backticks, outside of fences.
  var code: [String] {
    prose.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
  }

  /// What links and pictures point at, outside of fences and code.
  var links: [String] {
    prose.replacing(/`[^`\n]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/)
      .map { String($0.output.1) }
  }

  /// The headings as code hosts make anchors of them.
  var anchors: Set<String> {
    Set(
      prose.matches(of: /(?m)^#+ (.*)$/).map { heading in
        String(
          heading.output.1.lowercased().filter {
            $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
          }.map { $0 == " " ? "-" : $0 })
      })
  }
}
