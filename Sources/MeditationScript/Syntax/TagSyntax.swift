/// A tag as it is written: `[name:"value"; key:"value"]` or `[/name]`.
package struct TagSyntax: Sendable {
  package struct Argument: Sendable {
    package let key: Spanned<String>
    package let value: Spanned<String>?
  }

  package let name: Spanned<String>
  package let isClosing: Bool
  package let value: Spanned<String>?
  package let arguments: [Argument]
  /// Brackets included.
  package let span: SourceSpan
}
