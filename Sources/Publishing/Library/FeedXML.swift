/// Formats XML elements as lines of a feed.
enum FeedXML {
  /// `<name key="value">text</name>`, or `<name key="value"/>` without text.
  static func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String? = nil
  ) -> String {
    let tag = name + attributes.map { " \($0.name)=\"\($0.value.xml)\"" }.joined()
    return text.map { "<\(tag)>\($0.xml)</\(name)>" } ?? "<\(tag)/>"
  }

  /// An element with HTML in a CDATA section; only `]]>` in it is split in two.
  static func html(_ name: String, _ html: String) -> String {
    let allowed = html.unicodeScalars.filter { scalar in
      ["\t", "\n", "\r"].contains(scalar)
        || scalar.value >= 0x20 && ![0xFFFE, 0xFFFF].contains(scalar.value)
    }
    let text = String(String.UnicodeScalarView(allowed))
    return "<\(name)><![CDATA[\(text.replacing("]]>", with: "]]]]><![CDATA[>"))]]></\(name)>"
  }

  /// An element around other elements' lines, which are indented by two spaces.
  static func group(
    _ name: String, _ attributes: [(name: String, value: String)], _ lines: [String]
  ) -> [String] {
    let tag = name + attributes.map { " \($0.name)=\"\($0.value.xml)\"" }.joined()
    return ["<\(tag)>"] + lines.map { "  " + $0 } + ["</\(name)>"]
  }
}
