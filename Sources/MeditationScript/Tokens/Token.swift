/// The smallest piece of a script that means something.
package struct Token: Hashable, Sendable {
  /// The kinds of token there are.
  package enum Kind: String, Hashable, Sendable {
    /// The YAML between the `---` lines.
    case head
    /// The `#` signs before a section's title.
    case heading
    /// Words to speak.
    case text
    /// A backslash and the character it protects.
    case escape
    /// `[…]`, brackets included.
    case tag
    /// `{…}`, braces included.
    case placeholder
    /// `<!-- … -->`.
    case comment
    /// Markdown with no meaning to a voice: `*`, a quote's `>`, a link's address.
    case markup
    /// A list's bullet or number: a new paragraph begins.
    case item
    /// The end of a line inside a paragraph.
    case newline
    /// One or more empty lines, or a ruled line.
    case gap
  }

  /// The kind of the token.
  package let kind: Kind
  /// The bytes of the token, its signs included.
  package let span: SourceSpan
}
