internal import Export
internal import MeditationScript

/// Finds files that would be written twice: by two tracks, or by a track and a published file.
struct NameClashes {
  private let manifest: Manifest
  /// The owner of each file, and of each folder that is needed.
  ///
  /// By their bytes, as the system compares names: letters that are written in two ways are two
  /// names.
  private var files: [[UInt8]: Owner] = [:]
  private var folders: [[UInt8]: Owner] = [:]
  private(set) var problems: [(source: SourceText, diagnostic: Diagnostic)] = []

  /// What the tracks of a row have claimed, with who had it before, to be given back.
  private var claimed: [(isFile: Bool, name: [UInt8], before: Owner?)] = []

  private enum Owner {
    case published(String)
    case track(Draft)
  }

  init(_ tracks: [PlannedTrack], _ drafts: [Draft], _ manifest: Manifest) {
    self.init(manifest)
    for (track, draft) in zip(tracks, drafts) {
      claim(track, draft)
    }
  }

  private init(_ manifest: Manifest) {
    self.manifest = manifest
    for (name, what) in manifest.publish.files { files[Array(name.utf8)] = .published(what) }
  }

  /// Finds the rows whose files would be written twice: of two rows, the later one.
  ///
  /// A row that is skipped has no file, and is in nobody's way.
  ///
  /// - Returns: what is wrong with each of those rows, with one of its tracks; and whatever is wrong
  ///   with tracks without a row.
  static func skipping(
    _ tracks: [PlannedTrack], _ drafts: [Draft], _ manifest: Manifest
  ) -> (rows: [(Draft, ScriptErrors)], problems: [(source: SourceText, diagnostic: Diagnostic)]) {
    var clashes = NameClashes(manifest)
    var rows: [(Draft, ScriptErrors)] = []
    var problems: [(source: SourceText, diagnostic: Diagnostic)] = []
    var next = 0
    while next < drafts.count {
      // The tracks of a row stand together.
      let first = next
      repeat { next += 1 } while next < drafts.count && drafts[first].hasRow(of: drafts[next])
      clashes.claimed = []
      for index in first..<next { clashes.claim(tracks[index], drafts[index]) }
      let found = clashes.problems
      clashes.problems = []
      if drafts[first].row == nil {
        problems += found
      } else if !found.isEmpty {
        clashes.giveBack()
        rows += found.bySource.map { (drafts[first], $0) }
      }
    }
    return (rows, problems)
  }

  private mutating func claim(_ track: PlannedTrack, _ draft: Draft) {
    for name in track.files where !claim(name, draft) { break }
  }

  /// - Returns: whether nothing else writes this file.
  private mutating func claim(_ name: String, _ draft: Draft) -> Bool {
    let before = files.updateValue(.track(draft), forKey: Array(name.utf8))
    claimed.append((true, Array(name.utf8), before))
    if let owner = before {
      report("two files would be called `\(name)`", draft, owner)
      return false
    }
    if let owner = folders[Array(name.utf8)] {
      report("`\(name)` would be a file and a folder", draft, owner)
      return false
    }
    for folder in Self.folders(above: name) {
      let key = Array(folder.utf8)
      if let owner = files[key] {
        report("`\(folder)` would be a file and a folder", draft, owner)
        return false
      }
      guard folders[key] == nil else { continue }
      folders[key] = .track(draft)
      claimed.append((false, key, nil))
    }
    return true
  }

  private mutating func giveBack() {
    for (isFile, name, before) in claimed.reversed() {
      if isFile { files[name] = before } else { folders[name] = before }
    }
  }

  private static func folders(above name: String) -> [String] {
    name.indices.filter { name[$0] == "/" }.map { String(name[..<$0]) }
  }

  private mutating func report(_ message: String, _ draft: Draft, _ owner: Owner) {
    let (source, span) = draft.place
    let other: String
    let help: String
    switch owner {
    case .published(let what):
      other = what
      help = "put a word before it in `output`"
    case .track(let first):
      other = Self.words(for: first)
      help = Self.help(first, draft)
    }
    problems.append((source, .error("\(message): this and \(other)", at: span, help: help)))
  }

  /// What to put into the names of two tracks that must differ.
  static func help(_ one: Draft, _ other: Draft) -> String {
    if one.settings == other.settings, one.output == other.output, one.columns == other.columns {
      return "they are the same: leave one out"
    }
    let fields = differences(one, other).map { "{\($0)}" }.joined(separator: " or ")
    return "put what tells them apart into `output`" + (fields.isEmpty ? "" : ": " + fields)
  }

  /// A draft in words, such as `the track of row 3 in line 12`; rows count from 1, lines are the
  /// manifest's.
  static func words(for draft: Draft) -> String {
    let line = draft.entry.source.position(of: draft.entry.span.start).line
    let row = draft.rowNumber.map { " of row \($0)" } ?? ""
    return "the track\(row) in line \(line)"
  }

  /// Fields that differ between two drafts and are not in the template; for those in it, characters
  /// replaced by dashes have made the names equal.
  private static func differences(_ one: Draft, _ other: Draft) -> [String] {
    let keys = SettingKey.allCases.filter { key in
      guard let value = one.settings.text(key), let otherValue = other.settings.text(key) else {
        return false
      }
      return value != otherValue && !other.output.fields.contains(key.rawValue)
    }
    guard keys.isEmpty, one.rowNumber != other.rowNumber else { return keys.map(\.rawValue) }
    return ["row"]
  }
}
