/// An element's tag of HTML, or of SSML, in the middle of a text: `<br>`, `</p>`, `<break time="3s"/>`.
struct HTMLTag {
  /// What an element means to the ear.
  enum Kind {
    /// A line ends.
    case lineEnd
    /// A paragraph begins or ends.
    case block
    case item
    case heading(level: Int)
    /// Nothing by itself; what is in it is read.
    case inline
    case picture
    /// What is in it is not for the ear.
    case hidden
    /// `<break time="3s"/>`, SSML's rest.
    case rest
    /// An element of SSML that this text cannot follow; what is in it is read.
    case speech
    /// No element that is known: text.
    case unknown
  }

  /// In lower case.
  let name: Spanned<String>
  let isClosing: Bool
  /// The values of its attributes, by their names in lower case.
  let attributes: [String: Spanned<String>]
  /// Brackets included.
  let span: SourceSpan

  var kind: Kind { Kind(name: name.value) }

  /// The longest tag that is looked for, in bytes.
  private static let longest = 600

  /// - Parameter end: where the paragraph ends.
  /// - Returns: `nil` if no tag begins at the offset.
  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    let end = min(end, start + Self.longest)
    var index = start + 1
    func text(_ from: Int, _ to: Int) -> String {
      String(decoding: bytes[from..<to], as: UTF8.self)
    }
    func skipSpaces() {
      while index < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }
    isClosing = index < end && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let first = index
    guard index < end, (0x61...0x7A).contains(bytes[index] | 0x20) else { return nil }
    while index < end, Self.isName(bytes[index]) { index += 1 }
    name = Spanned(text(first, index).lowercased(), SourceSpan(first, index))
    var attributes: [String: Spanned<String>] = [:]
    while true {
      let before = index
      skipSpaces()
      guard index < end else { return nil }
      if bytes[index] == UInt8(ascii: ">") { break }
      if bytes[index] == UInt8(ascii: "/"), index + 1 < end, bytes[index + 1] == UInt8(ascii: ">") {
        index += 1
        break
      }
      guard index > before, Self.isName(bytes[index]), !isClosing else { return nil }
      let key = index
      while index < end, Self.isName(bytes[index]) { index += 1 }
      let word = text(key, index).lowercased()
      skipSpaces()
      guard index < end, bytes[index] == UInt8(ascii: "=") else {
        attributes[word] = Spanned("", SourceSpan(key, index))
        // The space may be the one before the next attribute.
        if index > key, bytes[index - 1] == 0x20 { index -= 1 }
        continue
      }
      index += 1
      skipSpaces()
      guard index < end else { return nil }
      let sign = bytes[index]
      if "\"'".utf8.contains(sign) {
        guard let close = bytes[index + 1..<end].firstIndex(of: sign) else { return nil }
        attributes[word] = Spanned(text(index + 1, close), SourceSpan(index + 1, close))
        index = close + 1
      } else {
        let value = index
        while index < end, !" \t\r\n>\"'=<`".utf8.contains(bytes[index]) { index += 1 }
        guard index > value else { return nil }
        attributes[word] = Spanned(text(value, index), SourceSpan(value, index))
      }
    }
    self.attributes = attributes
    span = SourceSpan(start, index + 1)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x3A).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_.".utf8.contains(byte)
  }
}

extension HTMLTag.Kind {
  /// - Parameter name: in lower case.
  init(name: String) {
    if name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue,
      (1...6).contains(level)
    {
      self = .heading(level: level)
    } else {
      self = Self.known[name] ?? (name.contains(":") ? .inline : .unknown)
    }
  }

  /// Whether it begins or ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .block, .item, .heading, .hidden: true
    default: false
    }
  }

  private static let known: [String: HTMLTag.Kind] = {
    var kinds: [String: HTMLTag.Kind] = ["br": .lineEnd, "img": .picture, "break": .rest]
    for name in [
      "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
      "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
      "header", "hgroup", "hr", "html", "main", "menu", "nav", "ol", "optgroup", "option", "p",
      "pre",
      "section", "summary", "table", "textarea", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ] { kinds[name] = .block }
    kinds["li"] = .item
    for name in [
      "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
      "font", "i", "ins", "kbd", "label", "link", "mark", "meta", "q", "ruby", "s", "samp", "small",
      "span", "strike", "strong", "sup", "time", "tt", "u", "var", "wbr", "nobr",
    ] { kinds[name] = .inline }
    for name in [
      "script", "style", "head", "title", "template", "svg", "iframe", "noscript", "object",
      "video",
      "canvas", "button", "select",
    ] { kinds[name] = .hidden }
    for name in [
      "speak", "prosody", "emphasis", "say-as", "phoneme", "voice", "lang", "sub", "w", "token",
      "paragraph", "sentence", "audio", "desc",
    ] { kinds[name] = .speech }
    return kinds
  }()
}
