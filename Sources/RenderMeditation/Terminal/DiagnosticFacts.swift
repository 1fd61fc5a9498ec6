import MeditationScript

/// A diagnostic for editors and other programs.
struct DiagnosticFacts: Encodable {
  let file: String
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let severity: String
  let rule: String?
  let message: String
  let expected: String?
  let help: String?
  let edit: Edit?

  /// The way out as a replacement; places count as those of the mistake.
  struct Edit: Encodable {
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let replacement: String

    init(_ edit: TextEdit, in source: SourceText) {
      (line, column) = source.position(of: edit.span.start)
      (endLine, endColumn) = source.position(of: edit.span.end)
      replacement = edit.replacement
    }
  }

  init(_ diagnostic: Diagnostic, in source: SourceText) {
    file = source.name
    (line, column) = source.position(of: diagnostic.span.start)
    (endLine, endColumn) = source.position(of: diagnostic.span.end)
    severity = diagnostic.severity.rawValue
    rule = diagnostic.rule?.rawValue
    message = diagnostic.message
    expected = diagnostic.expected
    help = diagnostic.help
    edit = diagnostic.edit.map { Edit($0, in: source) }
  }
}

extension ScriptErrors {
  /// Each for programs.
  var facts: [DiagnosticFacts] { diagnostics.map { DiagnosticFacts($0, in: source) } }
}
