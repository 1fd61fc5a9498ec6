internal import Export
internal import MeditationScript

/// Finds columns of rows, and fields of names, that have no effect.
struct Columns {
  private var used: Set<String> = []

  /// Fills the script's placeholders from columns of the same name that are not settings.
  mutating func fill(_ draft: inout Draft, blanks: Set<String>) {
    for (name, value) in draft.columns {
      let isMeant = name.hasPrefix("set.")
      let blank = isMeant ? String(name.dropFirst(4)) : name
      guard isMeant || blanks.contains(blank) else { continue }
      draft.settings.fill(blank, with: value)
      used.insert(name)
    }
  }

  /// Errors for columns without an effect whose names resemble a setting's.
  mutating func problems(
    _ drafts: [Draft]
  ) -> [(source: SourceText, diagnostic: Diagnostic)] {
    for draft in drafts { used.formUnion(draft.output.fields) }
    let keys = SettingKey.allCases.map(\.rawValue)
    var found: [(source: SourceText, diagnostic: Diagnostic)] = []
    for draft in drafts {
      guard let row = draft.row, let file = draft.entry.rows else { continue }
      for field in row.fields where field.column.key == nil {
        let name = field.column.name
        // Each column is checked once, at its first occurrence.
        guard used.insert(name).inserted, let help = Suggestion.help(for: name, among: keys) else {
          continue
        }
        found.append(
          (file.source, .error("the column `\(name)` fills nothing", at: field.span, help: help)))
      }
    }
    return found
  }

  /// Errors for fields of names that no track can fill, each once, at the template.
  static func unknownFields(
    of manifest: Manifest
  ) -> [(source: SourceText, diagnostic: Diagnostic)] {
    var found: [(source: SourceText, diagnostic: Diagnostic)] = []
    let keys = SettingKey.allCases.map(\.rawValue)
    for entry in manifest.entries {
      var known = Set(keys)
      for clause in manifest.defaults + entry.clauses where clause.key == .set {
        for case .values(let values) in clause.values { known.formUnion(values.keys) }
      }
      if let rows = entry.rows {
        known.insert("row")
        known.formUnion(rows.names)
      }
      for field in entry.output.template.fields where !known.contains(field) {
        let help = Suggestion.help(for: field, among: keys + known.subtracting(keys).sorted())
        found.append(
          (
            manifest.source,
            .error(
              "nothing fills `{\(field)}` in \(entry.output.template.text)", at: entry.output.span,
              expected: "the name of a setting or of a column, or {row} where there are rows",
              help: help)
          ))
      }
    }
    return found
  }
}
