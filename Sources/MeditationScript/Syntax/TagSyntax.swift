/// A tag as it is written: `[name:"value"; key:"value"]` or `[/name]`.
///
/// An element of SSML that means the same, such as `<break time="3s"/>`, is a tag with the same name.
public struct TagSyntax: Sendable {
  /// `key:"value"`, or a key alone.
  public struct Argument: Sendable {
    /// The key; where signs stand for it, as in `++words++`, the key they mean at their place.
    public let key: Spanned<String>
    /// The value without its quotes; `nil` for a key alone.
    public let value: Spanned<String>?
  }

  /// The tag's name without a slash before it.
  public let name: Spanned<String>
  /// Whether a slash stands before the name.
  public let isClosing: Bool
  /// The value after the name, without its quotes; `nil` for none.
  public let value: Spanned<String>?
  /// The settings after the value, in order.
  public let arguments: [Argument]
  /// Brackets included.
  public let span: SourceSpan
}
