/// A text with placeholders in braces, such as `--voice={voice}`.
///
/// It is filled in one pass: what is put in is never read for placeholders.
struct CommandTemplate {
  private enum Piece {
    case literal(String)
    case placeholder(String)
  }

  private var pieces: [Piece] = []

  /// Whatever is not lower-case letters in braces stands for itself.
  init(_ text: String) {
    var literal = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      literal += rest[..<brace]
      let name = rest[rest.index(after: brace)...].prefix { ("a"..."z").contains($0) }
      if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" {
        pieces += [.literal(literal), .placeholder(String(name))]
        literal = ""
        rest = rest[rest.index(after: name.endIndex)...]
      } else {
        literal += "{"
        rest = rest[rest.index(after: brace)...]
      }
    }
    pieces.append(.literal(literal + rest))
  }

  /// In the order they stand in.
  var names: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// Whether a placeholder is the very first thing.
  func begins(with name: String) -> Bool {
    for piece in pieces {
      switch piece {
      case .literal(let text) where text.isEmpty: continue
      case .literal: return false
      case .placeholder(let first): return first == name
      }
    }
    return false
  }

  /// What has no value is left as it was written.
  func filled(with values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .placeholder(let name): values[name] ?? "{\(name)}"
      }
    }.joined()
  }
}
