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

    /// As a script has it: `key:"value"`.
    package var written: String { TagSyntax.written(key, value) }
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

extension TagSyntax {
  /// As a script has it: `[name:"value"; key:"value"]`.
  package var written: String {
    let parts = [Self.written(name, value)] + arguments.map(\.written)
    return "[" + (isClosing ? "/" : "") + parts.joined(separator: "; ") + "]"
  }

  fileprivate static func written(_ name: Spanned<String>, _ value: Spanned<String>?) -> String {
    guard let value = value?.value.onOneLine else { return name.value }
    // A value has no quotes of the kind that stand around it.
    let quoted =
      value.contains("\"") ? "'\(value.replacing("'", with: "’"))'" : "\"\(value)\""
    return name.value + ":" + quoted
  }
}
