internal import MeditationScript

extension ImportReport {
  /// Things of one kind that are told one by one.
  private static let most = 200

  mutating func tell(of mender: ScriptMender) {
    for change in mender.changes.sorted(by: { $0.offset < $1.offset }).prefix(Self.most) {
      let line = mender.source.position(of: change.offset).line
      let before = change.before.onOneLine
      if change.after.hasPrefix("\\") {
        left.append(Finding(line: line, text: "`\(before)` means nothing here, and is spoken"))
        continue
      }
      let finding = Finding(line: line, text: "`\(before)` is `\(change.after.onOneLine)`")
      if change.isDirection {
        understood.append(finding)
      } else {
        guessed.append(finding)
      }
    }
    for offset in mender.spelledOut.prefix(Self.most) {
      left.append(
        Finding(
          line: mender.source.position(of: offset).line,
          text: "what is in brackets or braces here means nothing, and is spoken"))
    }
    for diagnostic in mender.left {
      left.append(
        Finding(
          line: mender.source.position(of: diagnostic.span.start).line, text: diagnostic.message))
    }
  }

  /// - Parameters:
  ///   - document: as it was read.
  ///   - shaped: as it was written.
  mutating func tell(of document: ImportedDocument, _ shaped: ImportedDocument) {
    let pauses = shaped.blocks.reduce(0) { count, block in
      guard case .text(_, let runs) = block else { return count }
      return count + runs.count(where: \.isPause)
    }
    understood += document.understood.map { Finding(line: nil, text: $0) }
    if shaped.length != nil {
      understood.append(
        Finding(
          line: nil,
          text: "the times between its words are \(pauses) \(pauses == 1 ? "pause" : "pauses")"))
    }
    for omission in ImportedDocument.Omission.allCases {
      guard let count = document.omissions[omission] else { continue }
      left.append(Finding(line: nil, text: omission.text(count)))
    }
    left.sort { ($0.line ?? .max) < ($1.line ?? .max) }
    let tables = shaped.blocks.count { if case .table = $0 { true } else { false } }
    if tables > 0 {
      left.append(
        Finding(
          line: nil,
          text: "\(tables) \(tables == 1 ? "table is a comment" : "tables are comments")"))
    }
  }
}
