package import MeditationScript

/// A row that makes no track because something is wrong with it.
package struct SkippedRow: Sendable {
  /// The file of rows, and the row's place in it.
  package let source: SourceText
  package let span: SourceSpan
  /// From 1; rows that are skipped are counted, too.
  package let number: Int
  /// What is wrong, by file: mostly the rows' own, or a script that the row names.
  package fileprivate(set) var problems: [ScriptErrors]
  /// Whether the system failed to read a file, so that the row may be right.
  package fileprivate(set) var mayPass: Bool
}

/// Gathers the rows that are skipped, each once, however many entries of a manifest have it.
struct SkippedRows {
  private struct Name: Hashable {
    let file: String
    let number: Int
  }

  private var found: [Name: SkippedRow] = [:]
  /// Rows by the entry that has them, which is known by its place.
  private var entries: [Int: Set<Name>] = [:]

  /// Adds a row that cannot be read at all.
  mutating func add(_ row: BadRow, of source: SourceText) {
    add(
      SkippedRow(
        source: source, span: row.span, number: row.number,
        problems: [ScriptErrors(source: source, diagnostics: row.problems)], mayPass: false))
  }

  /// Adds a draft's row.
  mutating func add(_ draft: Draft, _ problems: ScriptErrors, mayPass: Bool = false) {
    guard let row = draft.row, let file = draft.entry.rows else { return }
    add(
      SkippedRow(
        source: file.source, span: row.span, number: row.number, problems: [problems],
        mayPass: mayPass))
    entries[draft.entry.span.start, default: []].insert(
      Name(file: file.source.name, number: row.number))
  }

  private mutating func add(_ row: SkippedRow) {
    let name = Name(file: row.source.name, number: row.number)
    guard var known = found[name] else {
      found[name] = row
      return
    }
    for group in row.problems {
      let told = known.problems.filter { $0.source.name == group.source.name }
        .flatMap(\.diagnostics)
      let news = group.diagnostics.filter { !told.contains($0) }
      guard !news.isEmpty else { continue }
      known.problems.append(ScriptErrors(source: group.source, diagnostics: news))
    }
    known.mayPass = known.mayPass && row.mayPass
    found[name] = known
  }

  /// Whether a draft's row is skipped in its entry.
  func contains(_ draft: Draft) -> Bool {
    guard let row = draft.row, let file = draft.entry.rows else { return false }
    return entries[draft.entry.span.start]?
      .contains(Name(file: file.source.name, number: row.number)) == true
  }

  /// In the order of their files' names, and of the rows.
  var all: [SkippedRow] {
    found.values.sorted { ($0.source.name, $0.number) < ($1.source.name, $1.number) }
  }
}

extension [SkippedRow] {
  /// What is wrong with all of them, as one report.
  package var errors: LibraryErrors {
    LibraryErrors(
      flatMap(\.problems).flatMap { group in group.diagnostics.map { (group.source, $0) } },
      mayPass: !isEmpty && allSatisfy(\.mayPass))
  }
}
