/// Reads a document of SSML 1.1 as the syntax of a script: another spelling of the same things.
///
/// Elements that a voice here can do become tags and modifiers; the rest is a warning, and the words
/// inside are read: no value stops a document. Nothing that a document refers to is ever opened.
struct SSMLReader {
  private var nodes: [NodeSyntax] = []
  private var inlines: [InlineSyntax] = []
  private var names = SSMLNames()
  /// The last character that was read, if nothing but words came after it.
  private var last: Character?
  /// Whether an element has ended a word, or is to begin one.
  private var isWordEdge = false
  private(set) var diagnostics: [Diagnostic] = []

  static func syntax(
    of source: SourceText
  ) -> (syntax: ScriptSyntax, diagnostics: [Diagnostic]) {
    let (root, problems) = XMLReader.document(source)
    var reader = SSMLReader()
    reader.diagnostics = problems
    var language: Spanned<String>?
    if let root {
      language = root.attribute("xml:lang").flatMap { $0.value.trimmed.isEmpty ? nil : $0 }
      reader.readRoot(root)
    }
    return (
      ScriptSyntax(
        head: nil, language: language, nodes: reader.nodes,
        span: SourceSpan(0, source.bytes.count)), reader.diagnostics
    )
  }

  private mutating func readRoot(_ root: XMLElement) {
    names = SSMLNames(root: root)
    guard names.local(root) == "speak" else {
      diagnostics.append(
        .error(
          "this is XML, but no speech: its outermost element is `\(root.name.value)`",
          at: root.span, expected: "`<speak>`"))
      return
    }
    warnOfAttributes(of: root, but: ["version"])
    readChildren(of: root, [])
    endParagraph()
  }

  // MARK: - Elements

  mutating func readChildren(
    of element: XMLElement, _ modifiers: [TagSyntax.Argument]
  ) {
    for child in element.children {
      switch child {
      case .text(let text): add(.text(text), modifiers)
      case .element(let inner): read(inner, modifiers)
      }
    }
  }

  private mutating func read(_ element: XMLElement, _ outer: [TagSyntax.Argument]) {
    let modifiers = outer + language(of: element)
    let name = names.local(element)
    switch name {
    case "p", "paragraph", "speak", "seq":
      readBlock(element, modifiers)
    case "s", "sentence":
      endSentence(at: element.span.start)
      readChildren(of: element, modifiers)
      endSentence(at: element.end)
    case "break": add(.tag(rest(element)), [])
    case "mark", "bookmark": readMark(element)
    case "prosody": readChildren(of: element, modifiers + prosody(of: element))
    case "emphasis": readChildren(of: element, modifiers + emphasis(of: element))
    case "voice":
      warnOfAttributes(of: element, but: ["name", "required", "ordering", "onvoicefailure"])
      let name = element.attribute("name").flatMap { $0.value.trimmed.isEmpty ? nil : $0 }
      readChildren(of: element, modifiers + (name.map { [.init("voice", $0)] } ?? []))
    case "lang": readChildren(of: element, modifiers)
    case "w", "token":
      isWordEdge = true
      readChildren(of: element, modifiers)
      isWordEdge = true
    case "sub": readSubstitute(element, modifiers)
    case "phoneme": readPhoneme(element, modifiers)
    case "say-as": readSayAs(element, modifiers)
    case "amazon:effect", "mstts:express-as", "express-as":
      guard Self.isWhisper(element) else { return readUnknown(element, modifiers) }
      let whisper = TagSyntax.Argument(key: Spanned("whisper", element.name.span), value: nil)
      readChildren(of: element, modifiers + [whisper])
    case "par", "media":
      warn(
        "`<\(element.name.value)>` is not followed; what is in it is read in its order",
        at: element.span)
      readBlock(element, modifiers)
    case "desc", "metadata", "meta": break
    default: readUnknown(element, modifiers)
    }
  }

  private mutating func readBlock(_ element: XMLElement, _ modifiers: [TagSyntax.Argument]) {
    endParagraph()
    readChildren(of: element, modifiers)
    endParagraph()
  }

  private mutating func readUnknown(_ element: XMLElement, _ modifiers: [TagSyntax.Argument]) {
    warn(
      "`<\(element.name.value)>` is not followed"
        + (element.text.contains { !$0.isWhitespace } ? "; what is in it is read" : ""),
      at: element.span)
    readChildren(of: element, modifiers)
  }

  private static func isWhisper(_ element: XMLElement) -> Bool {
    let asked = element.attribute("name") ?? element.attribute("style")
    return ["whispered", "whispering"].contains(asked?.value.trimmed.lowercased())
  }

  private func language(of element: XMLElement) -> [TagSyntax.Argument] {
    guard let tag = element.attribute("xml:lang"), !tag.value.trimmed.isEmpty else { return [] }
    return [.init("lang", tag)]
  }

  private mutating func readMark(_ element: XMLElement) {
    guard let name = element.attribute("name") ?? element.attribute("mark"),
      !name.value.trimmed.isEmpty
    else {
      warn("this mark has no name and is passed over", at: element.span)
      return
    }
    inlines.append(
      .tag(
        TagSyntax(
          name: Spanned("mark", element.name.span), isClosing: false, value: name, arguments: [],
          span: element.span)))
  }

  // MARK: - Building

  mutating func add(_ inline: InlineSyntax, _ modifiers: [TagSyntax.Argument]) {
    separate(from: inline)
    guard !modifiers.isEmpty else {
      inlines.append(inline)
      return
    }
    inlines.append(
      .modified(ModifiedSyntax(children: [inline], modifiers: modifiers, span: inline.span)))
  }

  /// Puts a space between two words that only their elements keep apart.
  private mutating func separate(from inline: InlineSyntax) {
    let words = inline.words
    guard let first = words.first else {
      if case .text = inline { return }
      last = nil
      return
    }
    if isWordEdge, let last, last.isOfAWord, first.isOfAWord {
      let place = SourceSpan(inline.span.start, inline.span.start)
      inlines.append(.text(Spanned(" ", place)))
    }
    last = words.last
    isWordEdge = false
  }

  private mutating func endSentence(at offset: Int) {
    inlines.append(.sentenceEnd(SourceSpan(offset, offset)))
    last = nil
  }

  private mutating func endParagraph() {
    defer {
      inlines = []
      last = nil
    }
    guard inlines.contains(where: \.isContent), let first = inlines.first, let last = inlines.last
    else { return }
    let span = first.span.joined(with: last.span)
    nodes.append(.paragraph(ParagraphSyntax(inlines: inlines, span: span)))
  }

  // MARK: - Warnings

  /// - Parameter edit: what was probably meant.
  mutating func warn(
    _ message: String, at span: SourceSpan, help: String? = nil, edit: TextEdit? = nil
  ) {
    diagnostics.append(
      .warning(.voiceLimit, message, at: span, help: help ?? edit?.question, edit: edit))
  }

  /// Reports what an element is asked for that would be heard, besides what is read elsewhere.
  mutating func warnOfAttributes(of element: XMLElement, but known: Set<String>) {
    for attribute in element.attributes {
      let name = attribute.name.value
      guard !known.contains(name), !SSMLNames.isUnheard(name) else { continue }
      warn(
        "`\(name)` of `<\(element.name.value)>` is not followed", at: attribute.name.span)
    }
  }
}

extension InlineSyntax {
  fileprivate var isContent: Bool {
    switch self {
    case .text(let text): text.value.contains { !$0.isWhitespace }
    case .modified(let modified): modified.children.contains(where: \.isContent)
    case .sentenceEnd: false
    default: true
    }
  }

  /// What is read aloud of it.
  fileprivate var words: String {
    switch self {
    case .text(let text): text.value
    case .modified(let modified): modified.children.map(\.words).joined()
    default: ""
    }
  }
}

extension Character {
  fileprivate var isOfAWord: Bool { isLetter || isNumber }
}
