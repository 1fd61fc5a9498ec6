/// A script as it is written: a tree that still knows every place, and no meaning yet.
package struct ScriptSyntax: Sendable {
  /// The YAML between the `---` lines.
  package let head: SourceSpan?
  /// Of a document that has no head but says its language.
  var language: Spanned<String>?
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

package indirect enum InlineSyntax: Sendable {
  case text(Spanned<String>)
  case placeholder(PlaceholderSyntax)
  case tag(TagSyntax)
  /// Words that are said in a certain way.
  case modified(ModifiedSyntax)
  /// `#[voice:"…"]`: from here on.
  case setting(TagSyntax)
  /// `!["bird.wav"]`, or with a caption `!(a bird)["bird.wav"]`.
  case audio(file: Spanned<String>, span: SourceSpan)
  /// A sentence ends here, whatever its last sign is.
  case sentenceEnd
}

/// `(words)[rate:"slow"]` and everything that means the same kind of thing.
package struct ModifiedSyntax: Sendable {
  package let children: [InlineSyntax]
  package let modifiers: [TagSyntax.Argument]
  /// Signs and brackets included.
  package let span: SourceSpan
}
