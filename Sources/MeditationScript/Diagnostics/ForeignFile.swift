/// What a file is that holds no plain text, recognised by its first bytes: a document of a word
/// processor, a page, a packed file.
package enum ForeignFile: Hashable {
  /// A Zip archive, as word processors and spreadsheets write them today.
  case archive
  /// Microsoft's format of documents before that (Compound File Binary).
  case compound
  case richText
  case portableDocument
  case webPage
  /// Text in UTF-16 or UTF-32.
  case wideText

  /// - Returns: `nil` for what may be a plain text.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    {
      self = .wideText
      return
    }
    let text = Self.beginning(of: bytes)
    if text.starts(with: Array("PK".utf8) + [3, 4]) || text.starts(with: Array("PK".utf8) + [5, 6])
    {
      self = .archive
    } else if text.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compound
    } else if text.starts(with: Array("{\\rtf".utf8)) {
      self = .richText
    } else if text.starts(with: Array("%PDF-".utf8)) {
      self = .portableDocument
    } else if Self.isPage(text) {
      self = .webPage
    } else if Self.isWide(bytes) {
      self = .wideText
    } else {
      return nil
    }
  }

  /// More than stands before the first word of any format.
  private static let most = 1024

  /// The first bytes, without a byte order mark and white space.
  private static func beginning(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes.prefix(most)[min(mark, bytes.count)...].drop {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
  }

  /// Whether a text is HTML: what may stand before its first tag is a declaration or a comment.
  private static func isPage(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = String(decoding: text, as: UTF8.self).lowercased()[...]
    while rest.hasPrefix("<?") || rest.hasPrefix("<!--") {
      guard let end = rest.firstRange(of: rest.hasPrefix("<?") ? "?>" : "-->") else { return false }
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    return ["<!doctype html", "<html", "<head>", "<body"].contains(where: rest.hasPrefix)
  }

  /// Whether every other byte is zero, as in a text in UTF-16 of a language with Latin letters.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(64)
    guard beginning.count >= 4, beginning.count % 2 == 0 || beginning.count < bytes.count else {
      return false
    }
    return [0, 1].contains { parity in
      beginning.indices.allSatisfy { (beginning[$0] == 0) == ($0 % 2 == parity) }
    }
  }
}

extension ForeignFile {
  /// What is said of it in the place of a text.
  ///
  /// - Parameters:
  ///   - what: what messages call the text that was wanted, such as `script`.
  ///   - name: of the file.
  /// - Returns: `nil` for what the reader of such a text may look at itself.
  func refusal(asA what: String, name: String) -> Diagnostic? {
    let place = SourceSpan(0, 0)
    let isScript = what == "script"
    func importing(_ kind: String) -> Diagnostic {
      .error(
        "this is \(kind), not a plain text", at: place,
        help: isScript ? HostWords.importing(name) : Self.saving(what))
    }
    switch self {
    case .archive, .compound: return importing("a document of a word processor or a spreadsheet")
    case .richText: return importing("a document in Rich Text")
    case .webPage: return isScript ? importing("a web page") : nil
    case .portableDocument:
      return .error(
        "this is a PDF, not a plain text", at: place,
        help: isScript ? "copy its text into a file that ends in .txt or .md" : Self.saving(what))
    case .wideText:
      return .error(
        "this is text in UTF-16, not in UTF-8", at: place, help: Self.saving(what))
    }
  }

  private static func saving(_ what: String) -> String {
    what == "file of rows"
      ? "save it as CSV in UTF-8; spreadsheets call that `CSV UTF-8`"
      : "save it as plain text in UTF-8"
  }
}
