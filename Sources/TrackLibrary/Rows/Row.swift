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
  /// From 1, in the file; rows with something wrong count.
  let number: Int
}

/// A row that is not one: with too few fields, say.
struct BadRow {
  let number: Int
  let span: SourceSpan
  let problems: [Diagnostic]
}

/// What a file of rows has in it.
struct RowsRead {
  var rows: [Row] = []
  var bad: [BadRow] = []
  /// What is wrong with the file as a whole.
  var problems: [Diagnostic] = []

  /// Everything that is wrong, in the file's order.
  var allProblems: [Diagnostic] {
    (problems + bad.flatMap(\.problems)).inOrder()
  }
}

/// A file of rows, one for each track.
package struct RowFile {
  package let source: SourceText
  package let rows: [Row]
  /// Rows that are left out; none unless they may be.
  let bad: [BadRow]
  /// Names that its rows can fill: columns, and placeholders named inside a value.
  let names: Set<String>

  /// Largest size of a row file, in bytes.
  package static let sizeLimit = 64 << 20

  /// Reads JSON lines for the endings `.jsonl` and `.ndjson`, otherwise CSV.
  ///
  /// - Parameter skipsBadRows: whether rows with something wrong are left out, as long as there are
  ///   others.
  /// - Throws: `ScriptErrors` with all errors, each with its place.
  package init(_ source: SourceText, skipsBadRows: Bool = false) throws(ScriptErrors) {
    if let refusal = Script.refusal(of: source, limit: Self.sizeLimit, what: "file of rows") {
      throw ScriptErrors(source: source, diagnostics: [refusal])
    }
    let name = source.name.lowercased()
    let isJSON = [".jsonl", ".ndjson"].contains(where: name.hasSuffix)
    let read =
      isJSON
      ? JSONLinesReader.rows(of: source, goesOn: skipsBadRows)
      : CSVReader.rows(of: source, goesOn: skipsBadRows)
    guard read.problems.isEmpty, read.bad.isEmpty || (skipsBadRows && !read.rows.isEmpty) else {
      throw ScriptErrors(source: source, diagnostics: read.allProblems)
    }
    self.source = source
    rows = read.rows
    bad = read.bad
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
