/// A tag as it is written: `[name:"value"; key:"value"]` or `[/name]`.
///
/// An element of SSML that means the same, such as `<break time="3s"/>`, is a tag with the same name.
package struct TagSyntax: Sendable {
  /// `key:"value"`, or a key alone.
  package struct Argument: Sendable {
    /// The key; where signs stand for it, as in `++words++`, the key they mean at their place.
    package let key: Spanned<String>
    /// The value without its quotes; `nil` for a key alone.
    package let value: Spanned<String>?
  }

  /// The tag's name without a slash before it.
  package let name: Spanned<String>
  /// Whether a slash stands before the name.
  package let isClosing: Bool
  /// The value after the name, without its quotes; `nil` for none.
  package let value: Spanned<String>?
  /// The settings after the value, in order.
  package let arguments: [Argument]
  /// Brackets included.
  package let span: SourceSpan
}
