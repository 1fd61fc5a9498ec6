/// A sentence with blanks to be filled.
package struct Template: Hashable, Sendable {
  /// Words or a blank, and how they are said.
  package struct Piece: Hashable, Sendable {
    /// Words, or a blank to be filled.
    package enum Content: Hashable, Sendable {
      case words(String)
      case blank(PlaceholderSyntax)
    }

    /// The words, or the blank.
    package let content: Content
    /// The way they are said.
    package let delivery: Delivery
    /// Pieces that are read as one, such as `({n}th)[ordinal]`, share the place of their brackets.
    let unit: SourceSpan?

    init(_ content: Content, _ delivery: Delivery = .plain, unit: SourceSpan? = nil) {
      self.content = content
      self.delivery = delivery
      self.unit = unit
    }
  }

  /// The pieces, in order; nothing is between two of them.
  package let pieces: [Piece]

  init(_ pieces: [Piece]) {
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
      if !words.isEmpty { pieces.append(Piece(.words(words))) }
      words = ""
      pieces.append(Piece(.blank(blank)))
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    if !words.isEmpty { pieces.append(Piece(.words(words))) }
    self.pieces = pieces
  }

  /// The blanks, in order, doubles included.
  package var blanks: [PlaceholderSyntax] {
    pieces.compactMap { if case .blank(let blank) = $0.content { blank } else { nil } }
  }

  /// The words with blanks as a reader sees them.
  var asWritten: String {
    pieces.map { piece in
      switch piece.content {
      case .words(let words): words
      case .blank(let blank): blank.fallback ?? blank.name
      }
    }.joined()
  }

  /// Whether a voice would say anything.
  var isSpeakable: Bool {
    pieces.contains { piece in
      switch (piece.content, piece.delivery.reading) {
      case (_, .substitute), (_, .ipa), (.blank, _): true
      case (.words(let words), _): words.contains { $0.isLetter || $0.isNumber }
      }
    }
  }

  /// Whether there are only full stops, dashes and their like.
  var isPunctuation: Bool {
    pieces.allSatisfy {
      if case .words(let words) = $0.content {
        words.allSatisfy { $0.isPunctuation || $0.isWhitespace }
      } else {
        false
      }
    }
  }

  /// The sentence with every blank filled; the names of those that `value` has nothing for.
  package func filled(
    _ value: (String) -> String?
  ) -> (phrase: Phrase, missing: [PlaceholderSyntax]) {
    var runs: [Phrase.Run] = []
    var missing: [PlaceholderSyntax] = []
    var unit: SourceSpan?
    for piece in pieces {
      let text: String
      switch piece.content {
      case .words(let words): text = words
      case .blank(let blank):
        guard let filling = value(blank.name) ?? blank.fallback else {
          missing.append(blank)
          continue
        }
        text = filling
      }
      if let last = runs.last, last.delivery == piece.delivery, unit == piece.unit {
        runs[runs.count - 1] = Phrase.Run(text: last.text + text, delivery: last.delivery)
      } else {
        runs.append(Phrase.Run(text: text, delivery: piece.delivery))
      }
      unit = piece.unit
    }
    return (Phrase(runs).trimmed, missing)
  }
}
