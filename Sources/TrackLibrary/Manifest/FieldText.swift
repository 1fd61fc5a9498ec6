/// A text with fields in braces, such as `{practice}, {minutes} minutes`.
struct FieldText: Hashable {
  private let pieces: [Piece]

  private enum Piece: Hashable {
    case literal(String)
    case field(String)
  }

  /// Parses a text.
  ///
  /// - Returns: `nil` unless every brace is paired, with a name between.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { "{}".contains($0) }) {
      let inside = rest[rest.index(after: brace)...]
      guard rest[brace] == "{", let end = inside.firstIndex(where: { "{}".contains($0) }),
        inside[end] == "}", end > inside.startIndex
      else { return nil }
      if brace > rest.startIndex { pieces.append(.literal(String(rest[..<brace]))) }
      pieces.append(.field(String(inside[..<end])))
      rest = inside[inside.index(after: end)...]
    }
    self.pieces = rest.isEmpty ? pieces : pieces + [.literal(String(rest))]
  }

  var fields: [String] {
    pieces.compactMap { if case .field(let name) = $0 { name } else { nil } }
  }

  /// The literal text after the last field, such as `.mp3`.
  var ending: String {
    if case .literal(let last)? = pieces.last { last } else { "" }
  }

  /// Replaces the fields by values.
  ///
  /// - Parameter value: the value of a field by its name; `nil` if it has none.
  /// - Returns: the text, and the first field without a value.
  func filled(_ value: (String) -> String?) -> (text: String, missing: String?) {
    var text = ""
    var missing: String?
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .field(let name):
        if let value = value(name) { text += value } else { missing = missing ?? name }
      }
    }
    return (text, missing)
  }
}
