internal import Yams

/// YAML of the user's as it was written: texts, lists and names, each with its place.
package struct YAMLTree {
  /// A text, a list or a set of names, at its place.
  package enum Node {
    case text(String, Mark)
    case list([Node], Mark)
    case names([(name: String, mark: Mark, value: Node)], Mark)

    /// The mark of where it begins.
    package var mark: Mark {
      switch self {
      case .text(_, let mark), .list(_, let mark), .names(_, let mark): mark
      }
    }
  }

  /// Where a node stands; only `place(of:)` makes a place of it, since few are ever asked for.
  package struct Mark {
    fileprivate let node: Yams.Node
  }

  /// `nil` for a text without a word in it.
  package let root: Node?
  private let yaml: PlacedYAML

  /// - Parameters:
  ///   - what: what messages call the text.
  ///   - limit: the most bytes there may be.
  /// - Throws: what is wrong with it, at its place.
  package init(
    _ source: SourceText, what: String, limit: Int = SourceText.sizeLimit
  ) throws(ScriptErrors) {
    if let refusal = Script.refusal(of: source, limit: limit, what: what) {
      throw ScriptErrors(source: source, diagnostics: [refusal])
    }
    yaml = PlacedYAML(
      span: SourceSpan(0, source.bytes.count), source: source, what: what)
    switch yaml.parse() {
    case .success(let node): root = node.map(Self.tree)
    case .failure(let problem):
      throw ScriptErrors(source: source, diagnostics: [problem.diagnostic])
    }
  }

  /// The place of a mark, in bytes of the text.
  package func place(of mark: Mark) -> SourceSpan { yaml.place(of: mark.node) }

  private static func tree(_ node: Yams.Node) -> Node {
    let mark = Mark(node: node)
    switch node {
    case .sequence(let sequence): return .list(sequence.map(tree), mark)
    case .mapping(let mapping):
      return .names(
        mapping.map { ($0.key.scalar?.string ?? "", Mark(node: $0.key), tree($0.value)) }, mark)
    case .scalar(let scalar): return .text(scalar.string, mark)
    default: return .text("", mark)
    }
  }
}
