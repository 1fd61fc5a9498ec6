internal import Export
internal import MeditationScript
internal import Messages

/// Expands a manifest into drafts: every combination of an entry's values, for every row.
struct ManifestExpansion {
  private let manifest: Manifest
  private(set) var drafts: [Draft] = []
  private(set) var problems: [(source: SourceText, diagnostic: Diagnostic)] = []
  /// Rows that make no track; none unless they may be skipped.
  private(set) var skipped = SkippedRows()
  private let skipsBadRows: Bool

  /// Largest number of tracks in a library.
  private static let mostTracks = 200_000

  /// - Parameter skipsBadRows: whether a row with something wrong makes no track, and no error.
  init(_ manifest: Manifest, skipsBadRows: Bool = false) {
    self.manifest = manifest
    self.skipsBadRows = skipsBadRows
    guard isWithinBounds() else { return }
    for entry in manifest.entries { expand(entry) }
  }

  /// Counts the tracks before expanding them, as a few short lists can mean any number.
  private mutating func isWithinBounds() -> Bool {
    var total = 0
    for entry in manifest.entries {
      var count = entry.rows?.rows.count ?? 1
      for clause in clauses(of: entry) {
        count = count.multipliedReportingOverflow(by: clause.values.count).partialValue
        guard (0...Self.mostTracks).contains(count) else { break }
      }
      total += max(0, count)
      guard (0...Self.mostTracks).contains(count), total <= Self.mostTracks else {
        problems.append(
          (
            manifest.source,
            .error(
              "with this, there are more than \(Self.mostTracks) tracks", at: entry.span,
              help: "write several manifests")
          ))
        return false
      }
    }
    return true
  }

  /// The entry's settings, with the defaults for keys that it does not set.
  private func clauses(of entry: Manifest.Entry) -> [Manifest.Clause] {
    let own = Set(entry.clauses.map(\.key))
    return manifest.defaults.filter { clause in
      if own.contains(clause.key) { return clause.key == .set }
      return clause.key.alternative.map { !own.contains($0) } ?? true
    } + entry.clauses
  }

  private mutating func expand(_ entry: Manifest.Entry) {
    let clauses = clauses(of: entry)
    let rows: [Row?] = entry.rows?.rows.map(\.self) ?? [nil]
    if let file = entry.rows { for row in file.bad { skipped.add(row, of: file.source) } }
    for row in rows {
      var choice = Array(repeating: 0, count: clauses.count)
      repeat {
        var draft = Draft(
          entry: entry, clauses: clauses, choice: choice, row: row,
          rowNumber: row?.number)
        for (clause, place) in zip(clauses, choice) { say(clause, clause.values[place], &draft) }
        // A row with an error makes no track, which would only cause further errors.
        if let row, let file = entry.rows, !say(row, of: file, &draft) { break }
        drafts.append(draft)
      } while Self.advance(&choice, clauses)
    }
  }

  /// Advances to the next combination, the last list fastest; `false` after the last one.
  private static func advance(_ choice: inout [Int], _ clauses: [Manifest.Clause]) -> Bool {
    for index in choice.indices.reversed() {
      choice[index] += 1
      if choice[index] < clauses[index].values.count { return true }
      choice[index] = 0
    }
    return false
  }

  private func say(_ clause: Manifest.Clause, _ value: SettingValue, _ draft: inout Draft) {
    do throws(SettingProblem) {
      try draft.say(clause.key, value)
    } catch {
      preconditionFailure("the manifest's reader let \(clause.key.rawValue) pass")
    }
  }

  /// Applies a row's settings.
  ///
  /// - Returns: whether all of them are valid.
  private mutating func say(_ row: Row, of file: RowFile, _ draft: inout Draft) -> Bool {
    var found: [Diagnostic] = []
    for field in row.fields {
      guard let key = field.column.key else {
        if case .text(let text) = field.value { draft.columns[field.column.name] = text }
        continue
      }
      if let other = key.alternative, !row.fields.contains(where: { $0.column.key == other }) {
        draft.settings.clear(other)
      }
      do throws(SettingProblem) {
        try draft.say(key, field.value)
      } catch {
        let help = key == .set ? "a column fills the placeholder it is called after" : nil
        found.append(.error(error.message(\.quoted), at: field.span, help: error.help ?? help))
      }
    }
    guard !found.isEmpty else { return true }
    if skipsBadRows {
      skipped.add(draft, ScriptErrors(source: file.source, diagnostics: found))
    } else {
      problems += found.map { (file.source, $0) }
    }
    return false
  }
}
