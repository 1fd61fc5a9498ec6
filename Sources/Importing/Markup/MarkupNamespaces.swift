/// The names of elements as their makers mean them, whatever short forms a file has chosen.
struct MarkupNamespaces {
  /// The usual short form of each one in this file; of those that are not known, the file's own.
  private var prefixes: [Substring: String] = [:]

  /// Usual short forms, by what ends the address.
  private static let known: [(ending: String, prefix: String)] = [
    ("wordprocessingml/2006/main", "w"), ("wordprocessingml/main", "w"),
    ("officeDocument/2006/math", "m"), ("officeDocument/math", "m"),
    ("drawingml/2006/main", "a"), ("drawingml/main", "a"), ("drawingml/2006/picture", "pic"),
    ("drawingml/picture", "pic"), ("markup-compatibility/2006", "mc"),
    ("schemas-microsoft-com:vml", "v"),
    ("opendocument:xmlns:office:1.0", "office"), ("opendocument:xmlns:text:1.0", "text"),
    ("opendocument:xmlns:style:1.0", "style"), ("opendocument:xmlns:table:1.0", "table"),
    ("opendocument:xmlns:drawing:1.0", "draw"), ("xsl-fo-compatible:1.0", "fo"),
    ("svg-compatible:1.0", "svg"), ("purl.org/dc/elements/1.1/", "dc"),
  ]

  mutating func learn(from attributes: [String: String]) {
    for (name, address) in attributes where name.hasPrefix("xmlns") {
      let short = name == "xmlns" ? "" : name.dropFirst("xmlns:".count)
      if let usual = Self.known.first(where: { address.hasSuffix($0.ending) }) {
        prefixes[short] = usual.prefix
      } else {
        prefixes[short] = String(short)
      }
    }
  }

  /// An element's name with its usual short form.
  func known(_ name: String) -> String {
    let colon = name.firstIndex(of: ":")
    let short = colon.map { name[..<$0] } ?? ""
    let local = colon.map { name[name.index(after: $0)...] } ?? name[...]
    guard let prefix = prefixes[short], !prefix.isEmpty else { return name }
    return "\(prefix):\(local)"
  }

  /// The same of attributes, which have no short form unless it is written.
  func known(_ attributes: [String: String]) -> [String: String] {
    guard !attributes.isEmpty else { return [:] }
    return Dictionary(
      attributes.map { ($0.key.contains(":") ? known($0.key) : $0.key, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}
