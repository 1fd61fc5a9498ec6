extension Sequence<Diagnostic> {
  /// Without those whose rule is switched off.
  package func allowed(by rules: Set<Rule>) -> [Diagnostic] {
    filter { $0.rule.map { !rules.contains($0) } ?? true }
  }
}
