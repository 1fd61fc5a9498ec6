extension String {
  /// The text as HTML writes it, between tags and in attributes with double quotes.
  ///
  /// Control characters, which no page may hold, are left out.
  var html: String { xml }

  /// One element that says the text, or nothing if there is none.
  func element(_ name: String, _ attributes: String = "") -> String {
    isEmpty ? "" : "<\(name)\(attributes.isEmpty ? "" : " ")\(attributes)>\(html)</\(name)>"
  }
}
