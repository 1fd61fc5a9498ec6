internal import Yams

/// YAML of the user's as it was written: texts, lists and names, each with its place.
package struct YAMLTree {
  package enum Node {
    case text(String, Mark)
    case list([Node], Mark)
    case names([(name: String, mark: Mark, value: Node)], Mark)

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
    case .success(let node):
      // Every node is written with a sign at least; more of them are references in disguise.
      var room = 2 * source.bytes.count + 1
      let tree = node.flatMap { Self.tree($0, &room) }
      guard room > 0 else {
        throw ScriptErrors(
          source: source,
          diagnostics: [
            .error("references (`&` and `*`) are not allowed in a \(what)", at: SourceSpan(0, 0))
          ])
      }
      root = tree
    case .failure(let problem):
      throw ScriptErrors(source: source, diagnostics: [problem.diagnostic])
    }
  }

  package func place(of mark: Mark) -> SourceSpan { yaml.place(of: mark.node) }

  /// - Parameter room: for nodes; `nil` comes back when there is no more.
  private static func tree(_ node: Yams.Node, _ room: inout Int) -> Node? {
    room -= 1
    guard room > 0 else { return nil }
    let mark = Mark(node: node)
    switch node {
    case .sequence(let sequence):
      var nodes: [Node] = []
      for node in sequence {
        guard let tree = tree(node, &room) else { return nil }
        nodes.append(tree)
      }
      return .list(nodes, mark)
    case .mapping(let mapping):
      var names: [(name: String, mark: Mark, value: Node)] = []
      for (key, value) in mapping {
        guard let tree = tree(value, &room) else { return nil }
        names.append((key.scalar?.string ?? "", Mark(node: key), tree))
      }
      return .names(names, mark)
    case .scalar(let scalar): return .text(scalar.string, mark)
    default: return .text("", mark)
    }
  }
}
