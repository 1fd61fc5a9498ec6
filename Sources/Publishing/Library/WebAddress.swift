/// Addresses on the web, made of a folder's address and the names of files in it.
///
/// Source: RFC 3986.
enum WebAddress {
  /// The address of a file.
  ///
  /// - Parameters:
  ///   - path: relative, parts between slashes, as the file system writes it; every sign that means
  ///     something in an address is encoded. An address of its own stays what it is.
  ///   - base: of the folder, with or without a slash at its end.
  static func of(_ path: String, in base: String) -> String {
    guard !isWeb(path) else { return encoded(path, keeping: reserved + "%") }
    var folder = encoded(base, keeping: reserved + "%")
    while folder.hasSuffix("/") { folder.removeLast() }
    return folder + "/" + Self.path(path)
  }

  /// A path as a link writes it: bytes with a meaning of their own in an address are escaped.
  ///
  /// A colon is one of them, so that a path can never be read as the name of a scheme.
  static func path(_ path: String) -> String { encoded(path, keeping: "/") }

  /// A whole address: what may not stand in one is encoded, what is encoded already stays.
  static func of(_ address: String) -> String { encoded(address, keeping: reserved + "%") }

  static func isWeb(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["http://", "https://"].contains { text.hasPrefix($0) && text.count > $0.count }
  }

  /// Section 2.2: signs that have a meaning in an address.
  private static let reserved = ":/?#[]@!$&'()*+,;="
  /// Section 2.3: signs that have none, beside letters and digits.
  private static let unreserved = "-._~"

  private static func encoded(_ text: String, keeping kept: String) -> String {
    var address = ""
    for byte in text.utf8 {
      let sign = Character(Unicode.Scalar(byte))
      let isPlain = sign.isASCII && (sign.isLetter || sign.isNumber)
      if isPlain || unreserved.contains(sign) || kept.contains(sign) {
        address.append(sign)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return address
  }
}
