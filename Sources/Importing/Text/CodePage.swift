internal import Foundation

/// Bytes of one of the old encodings as text.
enum CodePage {
  /// 0x80 to 0x9F as Windows has them for western Europe; `nil` for those that nobody uses.
  static let windows1252: [Character?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// Western European text of Windows, which any bytes are.
  static func western(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      if (0x80...0x9F).contains(byte) {
        if let character = windows1252[Int(byte) - 0x80] { text.append(character) }
      } else {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return text
  }

  /// Text in a code page of Windows.
  ///
  /// - Returns: western text for a page that is not known, or bytes that are not of it.
  static func text(_ bytes: [UInt8], page: Int) -> String {
    guard page != 1252, let encoding = encoding(ofPage: page) else { return western(bytes) }
    return String(data: Data(bytes), encoding: encoding) ?? western(bytes)
  }

  /// Text in an encoding that is named as pages of the web name it.
  static func text(_ bytes: [UInt8], named name: String) -> String? {
    let name = name.lowercased()
    if ["iso-8859-1", "latin1", "windows-1252", "us-ascii", "ascii"].contains(name) {
      return western(bytes)
    }
    if ["utf-8", "utf8"].contains(name) { return String(decoding: bytes, as: UTF8.self) }
    let pages = [
      "macintosh": 10_000, "shift_jis": 932, "gb2312": 936, "gbk": 936, "euc-kr": 949, "big5": 950,
      "windows-874": 874, "iso-8859-2": 28_592,
    ]
    let windows = name.hasPrefix("windows-") ? Int(name.dropFirst("windows-".count)) : nil
    guard let page = pages[name] ?? windows, let encoding = encoding(ofPage: page) else {
      return nil
    }
    return String(data: Data(bytes), encoding: encoding)
  }

  private static func encoding(ofPage page: Int) -> String.Encoding? {
    switch page {
    case 1250: .windowsCP1250
    case 1251: .windowsCP1251
    case 1252: .windowsCP1252
    case 1253: .windowsCP1253
    case 1254: .windowsCP1254
    case 932: .shiftJIS
    case 10_000: .macOSRoman
    case 28_592: .isoLatin2
    case 65_001: .utf8
    default: foundationNumbers[page].map { String.Encoding(rawValue: 0x8000_0000 | $0) }
    }
  }

  /// What Foundation calls pages that it has no name for.
  private static let foundationNumbers: [Int: UInt] = [
    437: 0x400, 850: 0x410, 874: 0x41D, 936: 0x421, 949: 0x422, 950: 0x423, 1255: 0x505,
    1256: 0x506, 1257: 0x507, 1258: 0x508,
  ]
}
