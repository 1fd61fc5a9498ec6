/// Guesses what a misspelt word was meant to be.
package enum Suggestion {
  /// The candidate nearest to `word`, if one is near enough to be worth saying.
  ///
  /// Near: one change for every three letters, at least one and at most three. Ties go to the
  /// candidate that comes first.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = min(3, max(1, word.count / 3))
    let lowered = word.lowercased()
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(lowered, candidate.lowercased())
      let isPrefix = lowered.count >= 3 && candidate.lowercased().hasPrefix(lowered)
      guard distance <= limit || isPrefix else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// `did you mean …?`, or nothing.
  package static func help(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map(question)
  }

  static func question(_ candidate: String) -> String { "did you mean `\(candidate)`?" }

  /// The candidate nearest to a misspelt word, in its place; `nil` if none is near.
  static func edit(
    _ word: Spanned<String>, among candidates: some Sequence<String>
  ) -> TextEdit? {
    nearest(to: word.value, among: candidates).map { TextEdit(word.span, $0) }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  static func distance(_ from: String, _ to: String) -> Int {
    let a = Array(from.prefix(64))
    let b = Array(to.prefix(64))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let change = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(change, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
