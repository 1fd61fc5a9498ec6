/// Web addresses made from a folder's address and the names of files in it.
///
/// Source: RFC 3986.
enum WebAddress {
  /// The address of a file.
  ///
  /// - Parameters:
  ///   - path: relative path with slashes, not encoded; reserved characters are percent-encoded. A
  ///     complete web address is returned as it is.
  ///   - base: address of the folder, with or without a trailing slash.
  static func of(_ path: String, in base: String) -> String {
    guard !isWeb(path) else { return encoded(path, keeping: reserved + "%") }
    var folder = encoded(base, keeping: reserved + "%")
    while folder.hasSuffix("/") { folder.removeLast() }
    return folder + "/" + Self.path(path)
  }

  /// A relative path as a link: bytes with a meaning in addresses are percent-encoded.
  ///
  /// The colon is encoded, too, so that no path can be read as a scheme.
  static func path(_ path: String) -> String { encoded(path, keeping: "/") }

  /// A complete address: invalid characters are encoded, existing encodings are kept.
  static func of(_ address: String) -> String { encoded(address, keeping: reserved + "%") }

  static func isWeb(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["http://", "https://"].contains { text.hasPrefix($0) && text.count > $0.count }
  }

  /// Section 2.2: characters with a meaning in addresses.
  private static let reserved = ":/?#[]@!$&'()*+,;="
  /// Section 2.3: characters without any, besides letters and digits.
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
