internal import MeditationScript
internal import Production

/// A track as a manifest asks for it, before anything is checked.
struct Draft {
  var settings = TrackSettings()
  /// What a row says besides settings, by column.
  var columns: [String: String] = [:]
  let entry: Manifest.Entry
  /// What was said before its row, and which value of each was chosen.
  let clauses: [Manifest.Clause]
  let choice: [Int]
  let row: Row?
  /// Counted from 1 in its file.
  let rowNumber: Int?
}

extension Draft {
  /// Where its name is made.
  var output: OutputTemplate { entry.output.template }

  /// Over what was said before; of placeholders, only those that are filled here.
  mutating func say(_ key: SettingKey, _ value: SettingValue) throws(SettingProblem) {
    if key == .set, case .values(let values) = value {
      for (name, text) in values { settings.fill(name, with: text) }
    } else {
      try settings.set(key, to: value)
    }
  }

  /// Where it is asked for.
  var place: (source: SourceText, span: SourceSpan) {
    if let row, let file = entry.rows { return (file.source, row.span) }
    return (entry.source, entry.span)
  }

  /// Where something is said of it: in its row, its entry or the defaults; else where it is asked
  /// for.
  func place(of key: SettingKey) -> (source: SourceText, span: SourceSpan) {
    if let file = entry.rows, let field = row?.fields.first(where: { $0.column.key == key }) {
      return (file.source, field.span)
    }
    guard let index = clauses.lastIndex(where: { $0.key == key }) else { return place }
    return (entry.source, clauses[index].spans[choice[index]])
  }
}

extension SettingKey {
  /// What says the same in another way: a track has one script and one length.
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
