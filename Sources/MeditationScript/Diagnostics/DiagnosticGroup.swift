/// A finding, and those that say the same of other places.
package struct DiagnosticGroup: Sendable {
  /// The first of them, as it is shown.
  package let first: Diagnostic
  /// The others, in order.
  package fileprivate(set) var others: [Diagnostic] = []

  /// How many lines the word about the others names.
  private static let mostLines = 5

  /// A word about the others: `and 3 more like this, on lines 7, 9 and 12`; `nil` if there are
  /// none.
  package func rest(in source: SourceText) -> String? {
    guard !others.isEmpty else { return nil }
    let own = source.position(of: first.span.start).line
    var lines: [Int] = []
    for other in others {
      let line = source.position(of: other.span.start).line
      if line != own, lines.last != line { lines.append(line) }
    }
    let isHere = others.contains { source.position(of: $0.span.start).line == own }
    let places = [isHere ? "on this line" : nil, Self.words(for: lines)].compactMap(\.self)
    return "and \(others.count) more like this, " + places.joined(separator: " and ")
  }

  /// Lines as they are named: `on lines 7, 9 and 12`; `nil` for none.
  private static func words(for lines: [Int]) -> String? {
    guard let last = lines.last else { return nil }
    guard lines.count > 1 else { return "on line \(last)" }
    let shown = lines.prefix(mostLines).map(String.init)
    return "on lines "
      + (lines.count > shown.count
        ? shown.joined(separator: ", ") + " …"
        : shown.dropLast().joined(separator: ", ") + " and \(last)")
  }
}

extension Sequence<Diagnostic> {
  /// Those of the same severity, rule and message as one, in the order of the first of each.
  package func grouped() -> [DiagnosticGroup] {
    var groups: [DiagnosticGroup] = []
    var places: [Kind: Int] = [:]
    for diagnostic in self {
      let kind = Kind(diagnostic)
      if let place = places[kind] {
        groups[place].others.append(diagnostic)
      } else {
        places[kind] = groups.count
        groups.append(DiagnosticGroup(first: diagnostic))
      }
    }
    return groups
  }
}

/// What equal findings have in common.
private struct Kind: Hashable {
  let severity: Diagnostic.Severity
  let rule: Rule?
  let message: String

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity
    rule = diagnostic.rule
    message = diagnostic.message
  }
}
