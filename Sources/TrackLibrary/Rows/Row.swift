package import Export
package import MeditationScript

/// One row of a row file: the settings and other values of one track.
package struct Row {
  /// A column's name, and the setting that it means, if any: `Bed_Level` means `bed-level`.
  package struct Column: Sendable {
    package let name: String
    package let key: SettingKey?

    init(_ name: String) {
      self.name = name
      key = SettingKey(rawValue: name.lowercased().replacing("_", with: "-"))
    }
  }

  /// One value of a row with its place.
  package struct Field {
    package let column: Column
    package let value: SettingValue
    package let span: SourceSpan
  }

  /// Fields in the file's order, without empty ones.
  package let fields: [Field]
  package let span: SourceSpan
}

/// A file of rows, one for each track.
package struct RowFile {
  package let source: SourceText
  package let rows: [Row]
  /// Names that its rows can fill: columns, and placeholders named inside a value.
  let names: Set<String>

  /// Largest size of a row file, in bytes.
  package static let sizeLimit = 64 << 20

  /// Reads JSON lines for the endings `.jsonl` and `.ndjson`, otherwise CSV.
  ///
  /// - Throws: `ScriptErrors` with all errors, each with its place.
  package init(_ source: SourceText) throws(ScriptErrors) {
    if let refusal = Script.refusal(of: source, limit: Self.sizeLimit, what: "file of rows") {
      throw ScriptErrors(source: source, diagnostics: [refusal])
    }
    let name = source.name.lowercased()
    let (rows, problems) =
      [".jsonl", ".ndjson"].contains(where: name.hasSuffix)
      ? JSONLinesReader.rows(of: source) : CSVReader.rows(of: source)
    guard problems.isEmpty else { throw ScriptErrors(source: source, diagnostics: problems) }
    self.source = source
    self.rows = rows
    names = Self.names(in: rows)
  }

  private static func names(in rows: [Row]) -> Set<String> {
    var names: Set<String> = []
    for field in rows.lazy.flatMap(\.fields) {
      if case .values(let values) = field.value { names.formUnion(values.keys) }
      guard names.insert(field.column.name).inserted, field.column.name.hasPrefix("set.") else {
        continue
      }
      names.insert(String(field.column.name.dropFirst(4)))
    }
    return names
  }
}
