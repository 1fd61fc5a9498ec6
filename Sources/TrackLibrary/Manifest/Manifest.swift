package import MeditationScript
internal import Production

/// A library as it is written down: what tracks there are to be, and what is published of them.
package struct Manifest {
  package let source: SourceText
  /// Where its paths are seen from.
  package let folder: String
  var title: String?
  var summary: String?
  var output = Output(template: .usual, span: SourceSpan(0, 0))
  var defaults: [Clause] = []
  var entries: [Entry] = []
  package var publish = PublishWish()

  /// A key and what it is given.
  struct Clause {
    let key: SettingKey
    /// More than one: a track for each.
    let values: [SettingValue]
    /// Of each value.
    let spans: [SourceSpan]
  }

  /// How files are called, and where that is said.
  struct Output {
    let template: OutputTemplate
    let span: SourceSpan
  }

  /// One line under `tracks`.
  struct Entry {
    var clauses: [Clause] = []
    var rows: RowFile?
    var output: Output
    let source: SourceText
    let span: SourceSpan
  }

  /// No manifest is larger than this, in bytes.
  package static let sizeLimit = 16 << 20
}

/// Everything that is wrong with a library: file by file.
package struct LibraryErrors: Error {
  package let groups: [ScriptErrors]

  /// - Parameter problems: in the order they were found.
  init(_ problems: [(source: SourceText, diagnostic: Diagnostic)]) {
    var names: [String] = []
    var found: [String: (source: SourceText, diagnostics: [Diagnostic])] = [:]
    for (source, diagnostic) in problems {
      if found[source.name] == nil { names.append(source.name) }
      found[source.name, default: (source, [])].diagnostics.append(diagnostic)
    }
    groups = names.compactMap { found[$0] }.map { source, diagnostics in
      ScriptErrors(source: source, diagnostics: Self.readable(diagnostics))
    }
  }

  /// More than anybody reads; a wrong column is wrong in ten thousand rows.
  private static let mostDiagnostics = 20

  private static func readable(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let all = diagnostics.inOrder()
    guard all.count > mostDiagnostics else { return all }
    let next = all[mostDiagnostics]
    return all.prefix(mostDiagnostics) + [
      .error("there are \(all.count - mostDiagnostics) more mistakes from here on", at: next.span)
    ]
  }
}
