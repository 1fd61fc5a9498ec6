/// Reads a document of SSML 1.1 as the syntax of a script: another spelling of the same things.
///
/// Elements that a voice here can do become tags and modifiers; the rest is a warning, and the words
/// inside are read. Nothing that a document refers to is ever opened.
struct SSMLReader {
  private var nodes: [NodeSyntax] = []
  private var inlines: [InlineSyntax] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether a file is XML: a script never begins with an element.
  static func recognizes(_ source: SourceText) -> Bool {
    let mark: [UInt8] = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let text = source.bytes.dropFirst(mark.count).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return text.starts(with: "<?xml".utf8) || text.starts(with: "<speak".utf8)
      || text.starts(with: "<!DOCTYPE".utf8)
  }

  static func syntax(
    of source: SourceText
  ) -> (syntax: ScriptSyntax, diagnostics: [Diagnostic]) {
    let (root, problems) = XMLReader.document(source)
    var reader = SSMLReader()
    reader.diagnostics = problems
    var language: Spanned<String>?
    if let root {
      language = root.attribute("xml:lang")
      reader.readRoot(root)
    }
    return (
      ScriptSyntax(
        head: nil, language: language, nodes: reader.nodes,
        span: SourceSpan(0, source.bytes.count)), reader.diagnostics
    )
  }

  private mutating func readRoot(_ root: XMLElement) {
    guard root.name.value == "speak" else {
      diagnostics.append(
        .error(
          "this is XML, but no speech: its outermost element is `\(root.name.value)`",
          at: root.span, expected: "`<speak>`"))
      return
    }
    readChildren(of: root, [])
    endParagraph()
  }

  // MARK: - Elements

  private mutating func readChildren(
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
    switch element.name.value {
    case "p", "paragraph":
      endParagraph()
      readChildren(of: element, modifiers)
      endParagraph()
    case "s", "sentence":
      inlines.append(.sentenceEnd(SourceSpan(element.span.start, element.span.start)))
      readChildren(of: element, modifiers)
      inlines.append(.sentenceEnd(SourceSpan(element.end, element.end)))
    case "break": inlines.append(.tag(rest(element)))
    case "mark": readMark(element)
    case "prosody": readChildren(of: element, modifiers + prosody(of: element))
    case "emphasis":
      let level = element.attribute("level") ?? Spanned("moderate", element.span)
      readChildren(of: element, modifiers + [.init("emphasis", level)])
    case "voice":
      readChildren(
        of: element,
        modifiers + [element.attribute("name").map { .init("voice", $0) }].compactMap(\.self))
    case "lang", "w", "token": readChildren(of: element, modifiers)
    case "sub": readWords(of: element, "sub", element.attribute("alias"), modifiers)
    case "phoneme": readPhoneme(element, modifiers)
    case "say-as": readSayAs(element, modifiers)
    case "amazon:effect" where element.attribute("name")?.value == "whispered":
      let whisper = TagSyntax.Argument(
        key: Spanned("whisper", element.name.span), value: nil)
      readChildren(of: element, modifiers + [whisper])
    case "desc", "metadata", "meta": break
    default:
      warn(
        "`<\(element.name.value)>` is not followed"
          + (element.text.contains { !$0.isWhitespace } ? "; what is in it is read" : ""),
        at: element.span)
      readChildren(of: element, modifiers)
    }
  }

  private func language(of element: XMLElement) -> [TagSyntax.Argument] {
    element.attribute("xml:lang").map { [.init("lang", $0)] } ?? []
  }

  private func rest(_ element: XMLElement) -> TagSyntax {
    let value =
      element.attribute("time") ?? element.attribute("strength")
      ?? Spanned("medium", element.span)
    return TagSyntax(
      name: Spanned("break", element.name.span), isClosing: false, value: Self.restValue(value),
      arguments: [], span: element.span)
  }

  /// The value of a rest as a script writes it: `1.5s` and `+250ms` are both times in SSML.
  static func restValue(_ value: Spanned<String>?) -> Spanned<String>? {
    value.map {
      Spanned($0.value.hasPrefix("+") ? String($0.value.dropFirst()) : $0.value, $0.span)
    }
  }

  private mutating func readMark(_ element: XMLElement) {
    inlines.append(
      .tag(
        TagSyntax(
          name: Spanned("mark", element.name.span), isClosing: false,
          value: element.attribute("name"), arguments: [], span: element.span)))
  }

  // MARK: - Prosody

  private mutating func prosody(of element: XMLElement) -> [TagSyntax.Argument] {
    element.attributes.compactMap { attribute in
      let value = attribute.value.value.trimmed
      switch attribute.name.value {
      case "rate", "pitch", "volume":
        if value == "default" { return nil }
        // Proper SSML that depends on the voice's own pitch or scale.
        let isForeign =
          value.hasSuffix("Hz") || value == "silent"
          || (attribute.name.value != "rate" && Double(value) != nil)
        guard !isForeign else { break }
        let number = Double(value).map { Spanned("\($0 * 100)%", attribute.value.span) }
        return .init(attribute.name.value, number ?? attribute.value)
      case "xml:lang": return nil
      default: break
      }
      warn(
        "no voice here can follow \(attribute.name.value) `\(attribute.value.value)`",
        at: attribute.value.span)
      return nil
    }
  }

  // MARK: - Words that are said in another way

  private mutating func readPhoneme(_ element: XMLElement, _ modifiers: [TagSyntax.Argument]) {
    let alphabet = element.attribute("alphabet")
    guard alphabet == nil || alphabet?.value == "ipa" else {
      warn(
        "the alphabet `\(alphabet?.value ?? "")` is not known; the word is read as it is written",
        at: alphabet?.span ?? element.span)
      readChildren(of: element, modifiers)
      return
    }
    readWords(of: element, "ipa", element.attribute("ph"), modifiers)
  }

  /// SSML leaves the kinds of `say-as` open; these are the usual ones.
  private static let kinds: [String: String] = [
    "spell-out": "characters", "verbatim": "characters", "letters": "characters",
    "number": "cardinal", "digits": "digits", "phone": "telephone", "measure": "unit",
    "bleep": "expletive",
  ]

  private mutating func readSayAs(_ element: XMLElement, _ modifiers: [TagSyntax.Argument]) {
    let asked = element.attribute("interpret-as")
    let name = asked.map { Self.kinds[$0.value] ?? $0.value } ?? ""
    guard let kind = Delivery.SayAs.Kind(rawValue: name) else {
      warn(
        "no voice here can say this as `\(asked?.value ?? "")`; it is read as it is written",
        at: asked?.span ?? element.span)
      readChildren(of: element, modifiers)
      return
    }
    let takesFormat = kind == .date || kind == .time
    readWords(
      of: element, kind.rawValue, takesFormat ? element.attribute("format") : nil, modifiers)
  }

  private mutating func readWords(
    of element: XMLElement, _ key: String, _ value: Spanned<String>?,
    _ modifiers: [TagSyntax.Argument]
  ) {
    let words = element.children.compactMap { node -> InlineSyntax? in
      if case .text(let text) = node { .text(text) } else { nil }
    }
    if let inner = element.elements.first {
      diagnostics.append(
        .error("`<\(element.name.value)>` holds nothing but words", at: inner.span))
    }
    let modifier = TagSyntax.Argument(
      key: Spanned(key, element.name.span), value: value)
    let modified = ModifiedSyntax(
      children: words, modifiers: [modifier], span: element.whole)
    add(.modified(modified), modifiers)
  }

  // MARK: - Building

  private mutating func add(_ inline: InlineSyntax, _ modifiers: [TagSyntax.Argument]) {
    guard !modifiers.isEmpty else {
      inlines.append(inline)
      return
    }
    inlines.append(
      .modified(ModifiedSyntax(children: [inline], modifiers: modifiers, span: inline.span)))
  }

  private mutating func endParagraph() {
    defer { inlines = [] }
    guard inlines.contains(where: \.isContent), let first = inlines.first, let last = inlines.last
    else { return }
    let span = first.span.joined(with: last.span)
    nodes.append(.paragraph(ParagraphSyntax(inlines: inlines, span: span)))
  }

  private mutating func warn(_ message: String, at span: SourceSpan) {
    diagnostics.append(.warning(.voiceLimit, message, at: span))
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
}
