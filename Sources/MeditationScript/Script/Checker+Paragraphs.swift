/// The contents of a paragraph: sentences, how they are said, and the tags between them.
extension Checker {
  mutating func paragraph(_ inlines: [InlineSyntax]) -> Paragraph {
    var paragraph = Paragraph()
    read(inlines, style: nil, into: &paragraph)
    finish(&paragraph)
    return paragraph
  }

  /// A paragraph, whole or on the way.
  struct Paragraph {
    fileprivate(set) var items: [Script.Item] = []
    fileprivate(set) var condition = Condition.always
    /// Where the condition is written first.
    fileprivate(set) var placeOfCondition: SourceSpan?
    fileprivate var run = SentenceRun()
    /// A condition that came after something: right at the end, and misleading before more.
    fileprivate var late: SourceSpan?

    fileprivate var isEmpty: Bool { items.isEmpty && run.isEmpty }
  }

  /// - Parameter style: asked for by the brackets around; `nil` outside of brackets.
  private mutating func read(
    _ inlines: [InlineSyntax], style: SentenceRun.Style?, into paragraph: inout Paragraph
  ) {
    for inline in inlines {
      let style = style ?? SentenceRun.Style(delivery: setting)
      warnOfLateCondition(before: inline, in: &paragraph)
      switch inline {
      case .text(let text): paragraph.run.add(text, style)
      case .placeholder(let placeholder): paragraph.run.add(placeholder, style)
      case .modified(let modified): read(modified, style, into: &paragraph)
      case .sentenceEnd: finish(&paragraph)
      case .setting(let tag, _):
        finish(&paragraph)
        setting = setting(of: tag)
      case .audio(let file, let caption, let span):
        finish(&paragraph)
        if let item = sound(file, caption, span) { paragraph.items.append(item) }
      case .tag(let tag):
        if tag.name.value != "if", addCondition(tag, to: &paragraph.condition) {
          if !paragraph.isEmpty { paragraph.late = tag.span }
          paragraph.placeOfCondition = paragraph.placeOfCondition ?? tag.span
          continue
        }
        if tag.name.value == "mark", !tag.isClosing {
          if let name = mark(tag) { paragraph.run.add(mark: name) }
          continue
        }
        finish(&paragraph)
        if let item = item(tag) { paragraph.items.append(item) }
      }
    }
  }

  private mutating func warnOfLateCondition(
    before inline: InlineSyntax, in paragraph: inout Paragraph
  ) {
    guard let span = paragraph.late, inline.isContent else { return }
    paragraph.late = nil
    diagnostics.append(
      .warning(
        .buriedCondition, "this decides about the whole paragraph, and not from here on", at: span,
        help: "put it first, or leave an empty line before what it is for"))
  }

  private mutating func read(
    _ modified: ModifiedSyntax, _ style: SentenceRun.Style, into paragraph: inout Paragraph
  ) {
    var inner = style
    inner.delivery = delivery(modified.modifiers, over: style.delivery)
    if inner.delivery.reading != style.delivery.reading {
      inner.unit = modified.span
      if let place = modified.children.lazy.compactMap(\.placeOfNoWords).first {
        diagnostics.append(
          .error(
            "what is said in another way than it is written holds nothing but words", at: place,
            help: "close the bracket before it"))
        return
      }
    }
    read(modified.children, style: inner, into: &paragraph)
  }

  /// Makes sentences of the text so far, with the marks at their places.
  private mutating func finish(_ paragraph: inout Paragraph) {
    defer { paragraph.run = SentenceRun() }
    var marks = paragraph.run.marks[...]
    for sentence in paragraph.run.sentences(in: setting.language ?? head.language) {
      while let mark = marks.first, mark.position < sentence.range.upperBound {
        if mark.position > sentence.range.lowerBound {
          diagnostics.append(
            .warning(
              .voiceLimit, "a mark inside a sentence is set where the sentence begins",
              at: mark.name.span, help: "put it between two sentences"))
        }
        paragraph.items.append(.mark(mark.name.value, mark.name.span))
        marks.removeFirst()
      }
      guard sentence.template.isSpeakable else {
        // A full stop left alone after a tag means nothing and is no mistake.
        guard !sentence.template.isPunctuation else { continue }
        diagnostics.append(
          .warning(.nothingToSay, "there is nothing here that a voice can say", at: sentence.span))
        continue
      }
      remark(on: sentence)
      paragraph.items.append(.sentence(sentence.template, sentence.span))
    }
    paragraph.items += marks.map { .mark($0.name.value, $0.name.span) }
  }
}

extension InlineSyntax {
  /// Whether something is said, or waited for, or struck.
  fileprivate var isContent: Bool {
    switch self {
    case .text(let text): text.value.contains { $0.isLetter || $0.isNumber }
    case .tag(let tag): !["from", "until"].contains(tag.name.value)
    default: true
    }
  }

  /// Where something stands that is neither words nor a blank.
  fileprivate var placeOfNoWords: SourceSpan? {
    switch self {
    case .text, .placeholder, .sentenceEnd: nil
    case .modified(let modified): modified.span
    case .tag(let tag), .setting(let tag, _): tag.span
    case .audio(_, _, let span): span
    }
  }
}
