internal import MeditationScript

/// The kinds of file that are read.
package enum ImportFormat: String, Sendable, CaseIterable {
  case docx, odt, rtf, html, srt, vtt, ssml, json, markdown, text
  /// OpenDocument in one file of XML.
  case fodt
  /// What only pandoc reads.
  case foreign

  /// Endings of names, by what pandoc calls their kind.
  static let foreignEndings: [String: String] = [
    "docbook": "docbook", "epub": "epub", "fb2": "fb2", "ipynb": "ipynb", "latex": "latex",
    "mediawiki": "mediawiki", "opml": "opml", "org": "org", "rst": "rst", "tex": "latex",
    "textile": "textile", "wiki": "mediawiki",
  ]

  /// Kinds that even pandoc does not read.
  static let unreadEndings: Set<String> = [
    "abw", "doc", "dot", "hwp", "key", "numbers", "pages", "pdf", "ppt", "pptx", "sxw", "wpd",
    "wps",
    "xls", "xlsx",
  ]

  /// The kind of a file: what is in it decides, and its name where that says nothing.
  ///
  /// - Parameters:
  ///   - bytes: of the whole file.
  ///   - ending: of its name, in small letters, without the dot.
  static func format(of bytes: [UInt8], ending: String) throws(ImportError) -> ImportFormat {
    switch ForeignFile(bytes) {
    case .archive:
      if foreignEndings[ending] != nil { return .foreign }
      return try packedFormat(of: bytes, ending: ending)
    // The container of Word's old files, and of new ones that are locked.
    case .compound:
      throw ending == "docx" ? .encrypted : .unknownKind(name: ending.isEmpty ? "doc" : ending)
    case .portableDocument: throw .unknownKind(name: "pdf")
    case .richText: return .rtf
    case .webPage, .wideText, nil: break
    }
    if unreadEndings.contains(ending) { throw .unknownKind(name: ending) }
    if foreignEndings[ending] != nil { return .foreign }
    if let written = textFormat(of: bytes) { return written }
    switch ending {
    case "docx", "odt", "ott", "dotx", "docm":
      throw .damaged(reason: "it is no archive, as every .\(ending) is")
    case "rtf": throw .damaged(reason: "it does not begin as every .rtf does")
    case "html", "htm", "xhtml": return .html
    case "srt": return .srt
    case "vtt": return .vtt
    case "ssml", "xml": return .ssml
    case "json": return .json
    case "md", "markdown", "mdown": return .markdown
    default: return .text
    }
  }

  private static func packedFormat(
    of bytes: [UInt8], ending: String
  ) throws(ImportError) -> ImportFormat {
    let archive = try ZIPArchive(bytes)
    if archive.contains("content.xml") { return .odt }
    if DOCXReader.recognizes(archive) { return .docx }
    throw .unknownKind(name: ending.isEmpty ? "zip" : ending)
  }

  /// What the beginning of a text says.
  private static func textFormat(of bytes: [UInt8]) -> ImportFormat? {
    let text = TextDecoding.text(of: Array(bytes.prefix(4096)))?.text ?? ""
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("WEBVTT") { return .vtt }
    if ForeignFile(Array(start.utf8)) == .webPage { return .html }
    let small = start.prefix(2048).lowercased()
    if small.hasPrefix("<") {
      if small.contains("<speak") { return .ssml }
      if small.contains("<office:document") { return .fodt }
      if small.contains("<html") { return .html }
    }
    switch ForeignText(SourceText(name: "", text: String(start))) {
    case .captions: return .srt
    case .data: return .json
    case nil: return nil
    }
  }
}
