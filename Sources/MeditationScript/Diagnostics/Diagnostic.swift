/// One thing to say about a script, at its place.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error
    case warning
    /// A matter of craft: the script works as it is.
    case suggestion

    /// Errors first.
    var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .suggestion: 2
      }
    }
  }

  package let severity: Severity
  /// What can be switched off by its name.
  package let rule: Rule?
  package let message: String
  package let span: SourceSpan
  /// What would have been right, where that can be said.
  package let expected: String?
  /// A way out, in words.
  package let help: String?
  /// The way out as a replacement in the text, where it is one.
  package let edit: TextEdit?

  package static func error(
    _ message: String, at span: SourceSpan, expected: String? = nil, help: String? = nil,
    edit: TextEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .error, rule: nil, message: message, span: span, expected: expected, help: help,
      edit: edit)
  }

  package static func warning(
    _ rule: Rule, _ message: String, at span: SourceSpan, help: String? = nil,
    edit: TextEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .warning, rule: rule, message: message, span: span, expected: nil, help: help,
      edit: edit)
  }

  static func suggestion(
    _ rule: Rule, _ message: String, at span: SourceSpan, help: String? = nil,
    edit: TextEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .suggestion, rule: rule, message: message, span: span, expected: nil, help: help,
      edit: edit)
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of the script, errors before warnings at one place, nothing said twice.
  package func inOrder() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted {
      ($0.span.start, $0.severity.rank, $0.message)
        < ($1.span.start, $1.severity.rank, $1.message)
    }
  }
}

/// Everything that is wrong with a script, so that nothing can be made of it.
package struct ScriptErrors: Error {
  package let source: SourceText
  package let diagnostics: [Diagnostic]

  package init(source: SourceText, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }
}
