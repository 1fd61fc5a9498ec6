/// A command's discussion in its help: paragraphs, and the indented lines after `EXAMPLES`.
struct Discussion {
  private(set) var paragraphs: [String] = []
  private(set) var examples: [String] = []

  init(_ text: String?) {
    var words: [Substring] = []
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "EXAMPLES" { continue }
      if line.hasPrefix("  ") {
        examples.append(String(line.drop { $0 == " " }))
      } else if line.isEmpty {
        end(&words)
      } else {
        words.append(line)
      }
    }
    end(&words)
  }

  private mutating func end(_ words: inout [Substring]) {
    if !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
    words = []
  }
}
