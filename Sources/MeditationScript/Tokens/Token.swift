/// The smallest piece of a script that means something.
package struct Token: Hashable, Sendable {
  /// The kinds of token there are.
  package enum Kind: String, Hashable, Sendable {
    /// The YAML between the `---` lines.
    case head
    /// What stands before a section's title: `##`, `<h2>`, or nothing where it is underlined.
    case heading
    /// Words to speak.
    case text
    /// A backslash and the character it protects.
    case escape
    /// `&nbsp;`: a character by its name or number.
    case entity
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
    /// The end of a line that is meant as one: after two spaces or a backslash, or `<br>`.
    case lineEnd
    /// A line that is done and not said, such as `(pause)`.
    case direction
    /// `<break time="3s"/>`, as SSML writes a rest.
    case rest
    /// One or more empty lines, or a ruled line.
    case gap
  }

  /// The kind of the token.
  package let kind: Kind
  /// The bytes of the token, its signs included.
  package let span: SourceSpan
  /// Of a heading: 1…6; otherwise 0.
  package var level = 0
  /// Of a line that is done and not said: what is done.
  var direction: Direction?
}
