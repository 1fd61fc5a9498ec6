/// A server and one of its voices, as one text.
///
///     wyoming://localhost:10200/en_US-joe-medium
///     wyoming://[::1]:10200/en_US-joe-medium
///     wyoming:///run/piper.sock#en_US-joe-medium
///
/// Without a voice the server takes its own. `%` and two hexadecimal digits stand for a byte of the
/// voice's name, or of the path.
package struct WyomingAddress: Hashable, Sendable {
  package let server: WyomingServer
  package let voice: String?

  private static let scheme = "wyoming://"

  /// - Returns: `nil` if the text is no such address.
  package init?(_ text: String) {
    guard text.hasPrefix(Self.scheme) else { return nil }
    let rest = text.dropFirst(Self.scheme.count)
    let isPath = rest.hasPrefix("/")
    let parts = rest.split(
      separator: isPath ? "#" : "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let server = isPath ? Self.socket(parts[0]) : Self.port(parts[0]) else { return nil }
    var voice: String?
    if let name = parts.dropFirst().first, !name.isEmpty {
      guard let plain = Self.plain(name), !plain.isEmpty else { return nil }
      voice = plain
    }
    self.server = server
    self.voice = voice
  }

  private static func socket(_ text: Substring) -> WyomingServer? {
    guard let path = plain(text), path.utf8.count > 1 else { return nil }
    return .unix(path: path)
  }

  private static func port(_ text: Substring) -> WyomingServer? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let digits = text[text.index(after: colon)...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
      (1...65_535).contains(port)
    else { return nil }
    var host = text[..<colon]
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    if isBracketed { host = host.dropFirst().dropLast() }
    let known = isBracketed ? isAddress(host) : isName(host)
    return known ? .tcp(host: String(host), port: port) : nil
  }

  private static func isName(_ host: Substring) -> Bool {
    !host.isEmpty
      && host.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
  }

  /// An address of the sixth version, maybe with the interface it holds on.
  private static func isAddress(_ host: Substring) -> Bool {
    let parts = host.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = parts[0]
    return digits.contains(":")
      && digits.utf8.allSatisfy {
        Character(Unicode.Scalar($0)).isHexDigit || $0 == 0x3A || $0 == 0x2E
      }
      && parts.dropFirst().allSatisfy(isName)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Without percent signs; `nil` if one is followed by something else, or the bytes are no text.
  private static func plain(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard let plain = String(validating: bytes, as: UTF8.self),
      plain.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { return nil }
    return plain
  }
}
