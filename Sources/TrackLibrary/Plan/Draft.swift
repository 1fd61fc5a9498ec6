internal import Export
internal import MeditationScript

/// A track as the manifest asks for it, not checked yet.
struct Draft {
  var settings = TrackSettings()
  /// Values of its row's columns that are not settings, by column.
  var columns: [String: String] = [:]
  let entry: Manifest.Entry
  /// Settings of its entry and the defaults, with the index of the value chosen from each.
  let clauses: [Manifest.Clause]
  let choice: [Int]
  let row: Row?
  /// Number of its row in the file, from 1; `nil` without a row.
  let rowNumber: Int?
}

extension Draft {
  /// Whether another draft is of the same row, in the same entry.
  func hasRow(of other: Draft) -> Bool {
    row != nil && rowNumber == other.rowNumber && entry.span == other.entry.span
  }

  /// The template for its file name.
  var output: OutputTemplate { entry.output.template }

  /// Sets a key over an earlier value; placeholders are merged by name.
  mutating func say(_ key: SettingKey, _ value: SettingValue) throws(SettingProblem) {
    if key == .set, case .values(let values) = value {
      for (name, text) in values { settings.fill(name, with: text) }
    } else {
      try settings.set(key, to: value)
    }
  }

  /// The place that asks for it: its row, or its entry.
  var place: (source: SourceText, span: SourceSpan) {
    if let row, let file = entry.rows { return (file.source, row.span) }
    return (entry.source, entry.span)
  }

  /// The place that sets a key: in its row, its entry or the defaults; otherwise `place`.
  func place(of key: SettingKey) -> (source: SourceText, span: SourceSpan) {
    if let file = entry.rows, let field = row?.fields.first(where: { $0.column.key == key }) {
      return (file.source, field.span)
    }
    guard let index = clauses.lastIndex(where: { $0.key == key }) else { return place }
    return (entry.source, clauses[index].spans[choice[index]])
  }
}

extension SettingKey {
  /// The other key for the same thing: a track has one script and one length.
  var alternative: SettingKey? {
    switch self {
    case .practice: .script
    case .script: .practice
    case .minutes: .length
    case .length: .minutes
    default: nil
    }
  }
}
