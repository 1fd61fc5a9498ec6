/// A script as it is written: a tree that still knows every place, and no meaning yet.
///
/// Spans lie within the text; those of children lie within their parent's, in the order of the text,
/// and do not overlap.
public struct ScriptSyntax: Sendable {
  /// The YAML between the `---` lines; `nil` for a script without a head.
  public let head: SourceSpan?
  /// The language that a document of SSML gives itself; `nil` for any other script.
  public let language: Spanned<String>?
  /// The body's sections, paragraphs and groups, in order.
  public let nodes: [NodeSyntax]
  /// The whole text.
  public let span: SourceSpan
}

/// A block of a script's body.
public indirect enum NodeSyntax: Sendable {
  /// A heading and everything up to the next one of its own or a higher level.
  case section(SectionSyntax)
  /// Words and tags between two empty lines.
  case paragraph(ParagraphSyntax)
  /// `[repeat:"2..5"]` … `[/repeat]`, or the same with `if`.
  case group(GroupSyntax)

  /// The block with all that is in it.
  public var span: SourceSpan {
    switch self {
    case .section(let section): section.span
    case .paragraph(let paragraph): paragraph.span
    case .group(let group): group.span
    }
  }

  /// The blocks inside, in order; none in a paragraph.
  public var children: [NodeSyntax] {
    switch self {
    case .section(let section): section.children
    case .paragraph: []
    case .group(let group): group.children
    }
  }
}

/// A chapter: its heading line, and the blocks under it.
public struct SectionSyntax: Sendable {
  /// The number of `#` signs, 1…6.
  public let level: Int
  /// The words of the heading line; empty, at its signs, for a heading without any.
  public let title: Spanned<String>
  /// Tags on the heading line, in order.
  public let tags: [TagSyntax]
  /// The blocks under the heading, in order.
  public let children: [NodeSyntax]
  /// From the first `#` to the next heading of this or a higher level, or to the end of the text.
  public let span: SourceSpan
}

/// Words and tags that stand together.
public struct ParagraphSyntax: Sendable {
  /// What the paragraph is made of, in order.
  public let inlines: [InlineSyntax]
  /// From its first word or tag to its last; the end of its last line is part of it.
  public let span: SourceSpan
}

/// Blocks between a tag and the one that closes it.
public struct GroupSyntax: Sendable {
  /// The tag that opens the group.
  public let tag: TagSyntax
  /// The blocks inside, in order.
  public let children: [NodeSyntax]
  /// The tag that closes the group; `nil` where it is missing, and the group goes on to the end.
  public let closing: TagSyntax?
  /// From the opening tag to the closing one, both included.
  public let span: SourceSpan
}
