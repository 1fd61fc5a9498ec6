/// Words with blanks to be filled.
package struct Template: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case words(String)
    case blank(PlaceholderSyntax)
  }

  package let pieces: [Piece]

  package init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Reads `{name}` in a plain string; a brace that opens no proper blank stays a brace.
  package init(_ text: String, at span: SourceSpan) {
    var pieces: [Piece] = []
    var words = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      words += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}"),
        let blank = PlaceholderSyntax(String(rest[open...close]), at: span)
      else {
        words.append("{")
        rest = rest[rest.index(after: open)...]
        continue
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
      pieces.append(.blank(blank))
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  package var blanks: [PlaceholderSyntax] {
    pieces.compactMap { if case .blank(let blank) = $0 { blank } else { nil } }
  }

  /// Whether a voice would say anything.
  var isSpeakable: Bool {
    pieces.contains {
      switch $0 {
      case .words(let words): words.contains { $0.isLetter || $0.isNumber }
      case .blank: true
      }
    }
  }

  /// Whether there are only full stops, dashes and their like.
  var isPunctuation: Bool {
    pieces.allSatisfy {
      if case .words(let words) = $0 {
        words.allSatisfy { $0.isPunctuation || $0.isWhitespace }
      } else {
        false
      }
    }
  }

  /// The words with every blank filled; the names of those that `value` has nothing for.
  package func filled(_ value: (String) -> String?) -> (text: String, missing: [PlaceholderSyntax])
  {
    var text = ""
    var missing: [PlaceholderSyntax] = []
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .blank(let blank):
        if let filling = value(blank.name) ?? blank.fallback {
          text += filling
        } else {
          missing.append(blank)
        }
      }
    }
    return (text.trimmed, missing)
  }
}
