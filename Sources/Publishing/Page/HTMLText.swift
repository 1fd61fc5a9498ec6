extension String {
  /// The text as HTML writes it, between tags and in attributes with double quotes.
  ///
  /// Control characters, which no page may hold, are left out.
  var html: String { xml }

  /// One element that says the text, or nothing if there is none.
  func element(_ name: String, _ attributes: String = "") -> String {
    isEmpty ? "" : "<\(name)\(attributes.isEmpty ? "" : " ")\(attributes)>\(html)</\(name)>"
  }

  /// A path as a link writes it: bytes with a meaning of their own in an address are escaped.
  ///
  /// A colon is one of them, so that a path can never be read as the name of a scheme.
  var address: String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text
  }
}
