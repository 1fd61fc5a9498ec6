/// One thing to say about a script, at its place.
public struct Diagnostic: Hashable, Sendable {
  /// How much a diagnostic matters.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing can be made of the script.
    case error
    /// Something will not be as it is written.
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

  /// How much it matters.
  public let severity: Severity
  /// The rule that is broken, which can be switched off by its name; `nil` for every error.
  public let rule: Rule?
  /// One clause in lower case, without a full stop.
  public let message: String
  /// The bytes it is about, within the text; empty where something is missing.
  public let span: SourceSpan
  /// Words for what would have been right, without a full stop; `nil` where that cannot be said.
  public let expected: String?
  /// A way out, in words; `nil` where none is known.
  public let help: String?
  /// The way out as a replacement in the same text; `nil` where it is not one, or has no exact place.
  public let edit: TextEdit?

  /// A mistake that nothing can be made of.
  package static func error(
    _ message: String, at span: SourceSpan, expected: String? = nil, help: String? = nil,
    edit: TextEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .error, rule: nil, message: message, span: span, expected: expected, help: help,
      edit: edit)
  }

  /// A mistake against a rule, of which something can still be made.
  package static func warning(
    _ rule: Rule, _ message: String, at span: SourceSpan, help: String? = nil,
    edit: TextEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .warning, rule: rule, message: message, span: span, expected: nil, help: help,
      edit: edit)
  }

  /// A matter of craft that goes against a rule.
  package static func suggestion(
    _ rule: Rule, _ message: String, at span: SourceSpan, help: String? = nil,
    edit: TextEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .suggestion, rule: rule, message: message, span: span, expected: nil, help: help,
      edit: edit)
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

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
public struct ScriptErrors: Error {
  /// The text that the places are in.
  public let source: SourceText
  /// One error at least, in the order of the text; warnings may stand among them.
  public let diagnostics: [Diagnostic]

  /// Everything that is wrong with a text, as it was found.
  public init(source: SourceText, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }
}
