/// A piece of a paragraph.
public indirect enum InlineSyntax: Sendable {
  /// Words to speak; a line's end is a space in them, and an escaped sign stands by itself.
  case text(Spanned<String>)
  /// `{name}` or `{name|default}`.
  case placeholder(PlaceholderSyntax)
  /// `[name:"value"]`.
  case tag(TagSyntax)
  /// Words that are said in a certain way.
  case modified(ModifiedSyntax)
  /// `#[voice:"…"]`: from here on; the span has the `#` in it.
  case setting(TagSyntax, span: SourceSpan)
  /// `!["bird.wav"]`, or with the words that are heard in it, `!(Good morning.)["rec.wav"]`.
  case audio(file: Spanned<String>, caption: [InlineSyntax], span: SourceSpan)
  /// The end of a sentence, whatever its last sign is; an empty span.
  case sentenceEnd(SourceSpan)

  /// The piece with its signs and brackets.
  public var span: SourceSpan {
    switch self {
    case .text(let text): text.span
    case .placeholder(let placeholder): placeholder.span
    case .tag(let tag): tag.span
    case .modified(let modified): modified.span
    case .setting(_, let span), .audio(_, _, let span), .sentenceEnd(let span): span
    }
  }

  /// The pieces inside, in order: of words that are said in a certain way, and of a sound's caption.
  public var children: [InlineSyntax] {
    switch self {
    case .modified(let modified): modified.children
    case .audio(_, let caption, _): caption
    default: []
    }
  }
}

/// `(words)[rate:"slow"]` and everything that means the same kind of thing.
public struct ModifiedSyntax: Sendable {
  /// The words, and what stands among them, in order.
  public let children: [InlineSyntax]
  /// The ways to say them; SSML writes these in an element around, and so outside of `span`.
  public let modifiers: [TagSyntax.Argument]
  /// Signs and brackets included.
  public let span: SourceSpan
}
