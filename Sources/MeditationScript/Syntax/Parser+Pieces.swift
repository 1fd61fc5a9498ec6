/// The pieces of a paragraph, token by token.
extension Parser {
  /// The next token of a paragraph.
  mutating func piece() -> InlinePiece? {
    let token = tokens[index]
    let span = token.span
    index += 1
    switch token.kind {
    case .newline: return .text(Spanned(" ", span))
    case .escape, .entity: return .literal(Spanned(words(of: token), span))
    case .lineEnd: return .lineEnd(span)
    case .rest: return rest(span)
    case .placeholder: return .braces(span)
    case .head: return nil
    default: return .text(Spanned(source.text(span), span))
    }
  }

  /// `<break time="3s"/>`, read as in a document of SSML.
  private mutating func rest(_ span: SourceSpan) -> InlinePiece? {
    guard let tag = HTMLTag(source.bytes, at: span.start, end: span.end), !tag.isClosing else {
      return nil
    }
    var reader = SSMLReader()
    let rest = reader.rest(tag.element)
    diagnostics += reader.diagnostics
    return .tag(rest)
  }
}

extension HTMLTag {
  /// The same as an element of XML that has nothing in it.
  fileprivate var element: XMLElement {
    XMLElement(
      name: name,
      attributes: attributes.sorted { $0.key < $1.key }.map { name, value in
        XMLElement.Attribute(name: Spanned(name, value.span), value: value)
      }, span: span, end: span.end)
  }
}
