/// The stages of a script as text, for people who work on the compiler.
package enum SyntaxDump {
  /// The tokens, one a line, each after its place.
  package static func tokens(of source: SourceText) -> String {
    Lexer.tokens(of: source).tokens.map { token in
      let (line, column) = source.position(of: token.span.start)
      return "\(line):\(column) \(token.kind.rawValue) \(quoted(source.text(token.span)))"
    }.joined(separator: "\n")
  }

  /// The tree, one node a line, children indented.
  package static func syntax(of source: SourceText) -> String {
    lines(Script.syntax(of: source).syntax.nodes, depth: 0).joined(separator: "\n")
  }

  private static func lines(_ nodes: [NodeSyntax], depth: Int) -> [String] {
    let margin = String(repeating: "  ", count: depth)
    return nodes.flatMap { node -> [String] in
      switch node {
      case .section(let section):
        let tags = section.tags.map { " " + written($0) }.joined()
        return [margin + "section \(section.level) \(quoted(section.title.value))" + tags]
          + lines(section.children, depth: depth + 1)
      case .group(let group):
        return [margin + "group " + written(group.tag)] + lines(group.children, depth: depth + 1)
      case .paragraph(let paragraph):
        return [margin + "paragraph"] + lines(paragraph.inlines, depth: depth + 1)
      }
    }
  }

  private static func lines(_ inlines: [InlineSyntax], depth: Int) -> [String] {
    let margin = String(repeating: "  ", count: depth)
    return inlines.flatMap { inline -> [String] in
      switch inline {
      case .text(let text): return [margin + "text \(quoted(text.value))"]
      case .placeholder(let blank):
        let fallback = blank.fallback.map { "|" + $0 } ?? ""
        return [margin + "placeholder \(blank.name)" + fallback]
      case .tag(let tag): return [margin + "tag " + written(tag)]
      case .setting(let tag, _): return [margin + "setting " + written(tag)]
      case .audio(let file, let caption, _):
        return [margin + "audio \(quoted(file.value))"] + lines(caption, depth: depth + 1)
      case .sentenceEnd: return [margin + "sentence end"]
      case .modified(let modified):
        let modifiers = modified.modifiers.map(written).joined(separator: "; ")
        return [margin + "modified " + modifiers] + lines(modified.children, depth: depth + 1)
      }
    }
  }

  private static func written(_ argument: TagSyntax.Argument) -> String {
    argument.key.value + (argument.value.map { ":" + quoted($0.value) } ?? "")
  }

  private static func written(_ tag: TagSyntax) -> String {
    let value = tag.value.map { ":" + quoted($0.value) } ?? ""
    let arguments = tag.arguments.map { "; " + written($0) }
    return "[" + tag.name.value + value + arguments.joined() + "]"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\n", with: "\\n").printable + "\""
  }
}
