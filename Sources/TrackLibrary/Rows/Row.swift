package import MeditationScript
package import Production

/// One line of a row file: what it says of its track.
package struct Row {
  package struct Field {
    package let name: String
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

  /// No file of rows is larger than this, in bytes.
  package static let sizeLimit = 64 << 20

  /// Reads CSV, or JSON lines by the endings `.jsonl` and `.ndjson`.
  ///
  /// - Throws: everything that is wrong in it, at its place.
  package init(_ source: SourceText) throws(ScriptErrors) {
    if let refusal = Script.refusal(of: source, limit: Self.sizeLimit) {
      throw ScriptErrors(source: source, diagnostics: [refusal])
    }
    let name = source.name.lowercased()
    let (rows, problems) =
      [".jsonl", ".ndjson"].contains(where: name.hasSuffix)
      ? JSONLinesReader.rows(of: source) : CSVReader.rows(of: source)
    guard problems.isEmpty else { throw ScriptErrors(source: source, diagnostics: problems) }
    self.source = source
    self.rows = rows
  }
}
