/// An element of an XML document, with the places of everything in it.
struct XMLElement {
  struct Attribute {
    let name: Spanned<String>
    let value: Spanned<String>
  }

  enum Node {
    case element(XMLElement)
    case text(Spanned<String>)
  }

  /// As it is written, its prefix included.
  let name: Spanned<String>
  let attributes: [Attribute]
  var children: [Node] = []
  /// The opening tag, brackets included.
  let span: SourceSpan
  /// The offset at which the closing tag ends, or at which the element was closed without one.
  var end: Int

  /// From the opening tag to the closing one, both included.
  var whole: SourceSpan { SourceSpan(span.start, end) }

  func attribute(_ name: String) -> Spanned<String>? {
    attributes.first { $0.name.value == name }?.value
  }

  /// The elements inside, whatever stands between them.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The words inside, however deep.
  var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text.value
      }
    }.joined()
  }
}
