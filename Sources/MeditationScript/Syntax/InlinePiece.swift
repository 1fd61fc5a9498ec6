/// A piece of a paragraph before Speech Markdown is looked for in it.
enum InlinePiece {
  /// As it is written.
  case text(Spanned<String>)
  /// Protected by a backslash: never a sign.
  case literal(Spanned<String>)
  case tag(TagSyntax)
  /// The end of a line that is meant as one.
  case lineEnd(SourceSpan)
  /// `["words"]` or `[/phonemes/]`, which are no tags; without brackets, quotes or slashes.
  case quoted(Spanned<String>)
  case slashed(Spanned<String>)
  /// `[]` just after words in round brackets, which changes nothing about them.
  case nothing(SourceSpan)
  /// `{…}`: a placeholder, or what stands in the place of words in round brackets.
  case braces(SourceSpan)

  /// Brackets included.
  var span: SourceSpan {
    switch self {
    case .text(let text), .literal(let text): text.span
    case .tag(let tag): tag.span
    case .lineEnd(let span): span
    case .quoted(let words), .slashed(let words):
      SourceSpan(words.span.start - 2, words.span.end + 2)
    case .braces(let span), .nothing(let span): span
    }
  }

  /// Reads `["words"]`, `['words']`, `[/phonemes/]` and `[]` after a round bracket; nothing for a proper tag.
  init?(brackets span: SourceSpan, in source: SourceText) {
    let isEmpty = source.text(SourceSpan(span.start + 1, span.end - 1)).trimmed.isEmpty
    if isEmpty, span.start > 0, source.bytes[span.start - 1] == UInt8(ascii: ")") {
      self = .nothing(span)
      return
    }
    let inside = SourceSpan(span.start + 2, span.end - 2)
    guard span.end - span.start >= 4 else { return nil }
    let first = source.bytes[span.start + 1]
    guard first == source.bytes[span.end - 2] else { return nil }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      self = .quoted(Spanned(source.text(inside), inside))
    case UInt8(ascii: "/"): self = .slashed(Spanned(source.text(inside), inside))
    default: return nil
    }
  }
}
