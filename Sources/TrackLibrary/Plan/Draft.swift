internal import MeditationScript
internal import Production

/// A track as a manifest asks for it, before anything is checked.
struct Draft {
  var settings = TrackSettings()
  /// What a row says besides settings, by column.
  var columns: [String: String] = [:]
  let output: OutputTemplate
  let entry: Manifest.Entry
  let row: Row?
  /// Counted from 1 in its file.
  let rowNumber: Int?
}

/// Expands a manifest: every combination of an entry's values, for every row.
struct Expansion {
  private let manifest: Manifest
  private(set) var drafts: [Draft] = []
  private(set) var problems: [(source: SourceText, diagnostic: Diagnostic)] = []

  /// More tracks than this are another manifest.
  private static let mostTracks = 1_000_000

  init(_ manifest: Manifest) {
    self.manifest = manifest
    guard isWithinBounds() else { return }
    for entry in manifest.entries { expand(entry) }
  }

  /// Counted before anything is expanded: a few short lists can stand for any number.
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

  /// The entry's own, over the defaults it does not say itself.
  private func clauses(of entry: Manifest.Entry) -> [Manifest.Clause] {
    let own = Set(entry.clauses.map(\.key))
    return manifest.defaults.filter { clause in
      if own.contains(clause.key) { return clause.key == .set }
      // A track is named by its practice or by its script, and has one length.
      let other: [SettingKey: SettingKey] = [
        .practice: .script, .script: .practice, .minutes: .length, .length: .minutes,
      ]
      return other[clause.key].map { !own.contains($0) } ?? true
    } + entry.clauses
  }

  private mutating func expand(_ entry: Manifest.Entry) {
    let clauses = clauses(of: entry)
    let rows: [Row?] = entry.rows?.rows.map(\.self) ?? [nil]
    for (index, row) in rows.enumerated() {
      var choice = Array(repeating: 0, count: clauses.count)
      repeat {
        var draft = Draft(
          output: entry.output ?? manifest.output, entry: entry, row: row,
          rowNumber: row == nil ? nil : index + 1)
        for (clause, place) in zip(clauses, choice) { say(clause, clause.values[place], &draft) }
        if let row, let file = entry.rows { say(row, of: file, &draft) }
        drafts.append(draft)
      } while Self.advance(&choice, clauses)
    }
  }

  /// The last list turns fastest.
  private static func advance(_ choice: inout [Int], _ clauses: [Manifest.Clause]) -> Bool {
    for index in choice.indices.reversed() {
      choice[index] += 1
      if choice[index] < clauses[index].values.count { return true }
      choice[index] = 0
    }
    return false
  }

  private func say(_ clause: Manifest.Clause, _ value: SettingValue, _ draft: inout Draft) {
    if case .values(let values) = value {
      for (name, text) in values { draft.settings.fill(name, with: text) }
    } else {
      // The reader has checked it.
      try? draft.settings.set(clause.key, to: value)
    }
  }

  private mutating func say(_ row: Row, of file: RowFile, _ draft: inout Draft) {
    for field in row.fields {
      let name = field.name.lowercased().replacing("_", with: "-")
      if let key = SettingKey(rawValue: name) {
        do throws(SettingProblem) {
          if case .values(let values) = field.value {
            for (name, text) in values { draft.settings.fill(name, with: text) }
          } else {
            try draft.settings.set(key, to: field.value)
          }
        } catch {
          problems.append(
            (file.source, .error(error.message(\.quoted), at: field.span, help: error.help)))
        }
      } else if case .text(let text) = field.value {
        draft.columns[field.name] = text
      }
    }
  }
}

extension Draft {
  /// Where something is said of it: in its row, its entry or the defaults.
  func place(of key: SettingKey, in manifest: Manifest) -> (source: SourceText, span: SourceSpan) {
    if let row, let file = entry.rows {
      let field = row.fields.first {
        $0.name.lowercased().replacing("_", with: "-") == key.rawValue
      }
      if let field { return (file.source, field.span) }
    }
    guard let clause = entry.clauses.first(where: { $0.key == key }) else {
      if let row, let file = entry.rows { return (file.source, row.span) }
      let usual = manifest.defaults.first { $0.key == key }
      return (manifest.source, usual?.span ?? entry.span)
    }
    let value = settings.all[key]
    let index = clause.values.firstIndex { $0 == value } ?? 0
    return (manifest.source, clause.spans[index])
  }
}
