/// A text with fields in braces, such as `{practice}, {minutes} minutes`.
struct FieldText: Hashable {
  private let pieces: [Piece]

  private enum Piece: Hashable {
    case literal(String)
    case field(String)
  }

  /// - Returns: `nil` unless every brace has its other one, and a name between them.
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

  /// What ends every text, whatever fills the fields: `.mp3`.
  var ending: String {
    if case .literal(let last)? = pieces.last { last } else { "" }
  }

  /// - Parameter value: what fills a field.
  /// - Returns: the text, and the first field that nothing fills.
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
