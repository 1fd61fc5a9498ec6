import MeditationScript

extension NodeSyntax {
  /// What a paragraph is made of; nothing for any other block.
  var inlines: [InlineSyntax] {
    if case .paragraph(let paragraph) = self { paragraph.inlines } else { [] }
  }

  /// The spans that must lie in this block one after the other.
  fileprivate var inner: [SourceSpan] {
    let blocks = children.map(\.span) + inlines.map(\.span)
    switch self {
    case .paragraph: return blocks
    case .section: return blocks
    case .group(let group):
      return [group.tag.span] + blocks + (group.closing.map { [$0.span] } ?? [])
    }
  }

  /// The spans that must lie in this block, in any order.
  fileprivate var parts: [SourceSpan] {
    guard case .section(let section) = self else { return [] }
    return [section.title.span] + section.tags.map(\.span)
  }
}

extension ScriptSyntax {
  /// Every place in the tree that lies outside of what it is part of, or before what it follows.
  var misplaced: [SourceSpan] {
    (head.map { misplaced([$0], in: span) } ?? []) + misplaced(nodes.map(\.span), in: span)
      + nodes.flatMap(misplaced)
  }

  private func misplaced(_ spans: [SourceSpan], in parent: SourceSpan) -> [SourceSpan] {
    var end = parent.start
    return spans.filter { span in
      defer { end = span.end }
      return span.start < end || span.end > parent.end
    }
  }

  private func misplaced(in node: NodeSyntax) -> [SourceSpan] {
    misplaced(node.inner, in: node.span) + node.parts.flatMap { misplaced([$0], in: node.span) }
      + node.children.flatMap(misplaced) + node.inlines.flatMap(misplaced)
  }

  private func misplaced(in inline: InlineSyntax) -> [SourceSpan] {
    let own =
      switch inline {
      case .tag(let tag), .setting(let tag, _): misplaced(tag)
      case .audio(let file, _, let whole): misplaced([file.span], in: whole)
      default: [SourceSpan]()
      }
    return own + misplaced(inline.children.map(\.span), in: inline.span)
      + inline.children.flatMap(misplaced)
  }

  private func misplaced(_ tag: TagSyntax) -> [SourceSpan] {
    [tag.name.span, tag.value?.span].compactMap(\.self).flatMap { misplaced([$0], in: tag.span) }
      + misplaced(
        tag.arguments.flatMap { [$0.key.span, $0.value?.span].compactMap(\.self) }, in: tag.span)
  }
}
