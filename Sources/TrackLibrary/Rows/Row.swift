package import MeditationScript
package import Production

/// One line of a row file: what it says of its track.
package struct Row {
  /// What a value is called, and the setting that this is, if it is one: `Bed_Level` is `bed-level`.
  package struct Column: Sendable {
    package let name: String
    package let key: SettingKey?

    init(_ name: String) {
      self.name = name
      key = SettingKey(rawValue: name.lowercased().replacing("_", with: "-"))
    }
  }

  package struct Field {
    package let column: Column
    package let value: SettingValue
    package let span: SourceSpan
  }

  /// In the file's order; what is empty is not there.
  package let fields: [Field]
  package let span: SourceSpan
}

/// A file of rows, one track each.
package struct RowFile {
  package let source: SourceText
  package let rows: [Row]
  /// Everything that a row of it may fill: its columns, and placeholders that are named within one.
  let names: Set<String>

  /// No file of rows is larger than this, in bytes.
  package static let sizeLimit = 64 << 20

  /// Reads CSV, or JSON lines by the endings `.jsonl` and `.ndjson`.
  ///
  /// - Throws: everything that is wrong in it, at its place.
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
