/// Words that are said in another way than they are written.
extension SSMLReader {
  mutating func readSubstitute(_ element: XMLElement, _ modifiers: [TagSyntax.Argument]) {
    guard let alias = element.attribute("alias"), !alias.value.trimmed.isEmpty else {
      warn(
        "`<\(element.name.value)>` has no alias; the words are read as they are written",
        at: element.span)
      return readChildren(of: element, modifiers)
    }
    readWords(of: element, .init("sub", alias), modifiers, orElse: alias)
  }

  mutating func readPhoneme(_ element: XMLElement, _ modifiers: [TagSyntax.Argument]) {
    let alphabet = element.attribute("alphabet")
    guard alphabet == nil || alphabet?.value.trimmed.lowercased() == "ipa" else {
      warn(
        "the alphabet `\(alphabet?.value ?? "")` is not known; the word is read as it is written",
        at: alphabet?.span ?? element.span)
      return readChildren(of: element, modifiers)
    }
    guard let sounds = element.attribute("ph"), !sounds.value.trimmed.isEmpty else {
      warn(
        "`<\(element.name.value)>` says no sounds; the word is read as it is written",
        at: element.span)
      return readChildren(of: element, modifiers)
    }
    readWords(of: element, .init("ipa", sounds), modifiers, orElse: sounds)
  }

  /// SSML leaves the kinds of `say-as` open; these are the usual ones, besides those of scripts.
  private static let kinds: [String: Delivery.SayAs.Kind] = [
    "spell-out": .characters, "spell": .characters, "verbatim": .characters,
    "letters": .characters, "chars": .characters, "number": .cardinal, "number_digit": .digits,
    "phone": .telephone, "measure": .unit, "bleep": .expletive,
  ]

  private static func kind(_ name: String) -> Delivery.SayAs.Kind? {
    kinds[name] ?? Delivery.SayAs.Kind(rawValue: name)
  }

  mutating func readSayAs(_ element: XMLElement, _ modifiers: [TagSyntax.Argument]) {
    warnOfAttributes(of: element, but: ["interpret-as", "format"])
    let asked = element.attribute("interpret-as")
    // `date:mdy` says both at once.
    let parts = (asked?.value.trimmed.lowercased() ?? "").split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard var kind = parts.first.flatMap({ Self.kind(String($0)) }) else {
      warn(
        asked.map { "no voice here can say this as `\($0.value)`; it is read as it is written" }
          ?? "this does not say as what it is to be read; it is read as it is written",
        at: asked?.span ?? element.span)
      return readChildren(of: element, modifiers)
    }
    var format = element.attribute("format")
    if format == nil, parts.count == 2, let asked { format = Spanned(String(parts[1]), asked.span) }
    var known: Spanned<String>?
    if let format, !format.value.trimmed.isEmpty {
      let name = format.value.trimmed.lowercased()
      // A number's format may be a kind of its own: `ordinal`.
      let other = kind == .cardinal ? Self.kind(name) : nil
      if let formatted = Delivery.SayAs.format(name, of: kind) {
        known = Spanned(formatted, format.span)
      } else if let other {
        kind = other
      } else {
        warn(
          "no voice here can follow the format `\(format.value)`; this is read without it",
          at: format.span)
      }
    }
    readWords(
      of: element,
      TagSyntax.Argument(key: Spanned(kind.rawValue, element.name.span), value: known), modifiers)
  }

  /// Reads an element that holds nothing but words; what else is in it is passed over, its words are
  /// not.
  ///
  /// - Parameter said: what one without words says.
  private mutating func readWords(
    of element: XMLElement, _ modifier: TagSyntax.Argument, _ modifiers: [TagSyntax.Argument],
    orElse said: Spanned<String>? = nil
  ) {
    for inner in element.elements {
      warn(
        "`<\(inner.name.value)>` is not followed in `<\(element.name.value)>`, which holds nothing "
          + "but words", at: inner.span)
    }
    var words = element.texts.map(InlineSyntax.text)
    if !element.text.contains(where: { !$0.isWhitespace }), let said {
      words = [.text(said)]
    }
    guard !words.isEmpty else { return }
    add(
      .modified(ModifiedSyntax(children: words, modifiers: [modifier], span: element.whole)),
      modifiers)
  }
}

extension XMLElement {
  /// The words inside, however deep, each piece at its place.
  fileprivate var texts: [Spanned<String>] {
    children.flatMap { node in
      switch node {
      case .element(let element): element.texts
      case .text(let text): [text]
      }
    }
  }
}
