extension String {
  /// The text escaped for HTML, between tags and in double-quoted attributes.
  ///
  /// Control characters that HTML does not allow are left out.
  var html: String { xml }

  /// An element with this text, escaped; an empty string if there is no text.
  func element(_ name: String, _ attributes: String = "") -> String {
    isEmpty ? "" : "<\(name)\(attributes.isEmpty ? "" : " ")\(attributes)>\(html)</\(name)>"
  }
}
