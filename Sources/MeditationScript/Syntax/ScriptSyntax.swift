/// A script as it is written: a tree that still knows every place, and no meaning yet.
package struct ScriptSyntax: Sendable {
  /// The YAML between the `---` lines.
  package let head: SourceSpan?
  package let nodes: [NodeSyntax]
}

package indirect enum NodeSyntax: Sendable {
  /// A heading and everything up to the next one of its own or a higher level.
  case section(SectionSyntax)
  case paragraph([InlineSyntax])
  /// `[repeat:"2..5"]` … `[/repeat]`.
  case group(tag: TagSyntax, children: [NodeSyntax])
}

package struct SectionSyntax: Sendable {
  package let level: Int
  package let title: Spanned<String>
  /// Tags at the end of the heading line.
  package let tags: [TagSyntax]
  package let children: [NodeSyntax]
}

package enum InlineSyntax: Sendable {
  case text(Spanned<String>)
  case placeholder(PlaceholderSyntax)
  case tag(TagSyntax)
}

/// `{name}` or `{name|default}`.
package struct PlaceholderSyntax: Hashable, Sendable {
  package let name: String
  package let fallback: String?
  package let span: SourceSpan
}
