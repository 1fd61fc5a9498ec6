/// Pages of an Ogg stream in memory (RFC 3533).
enum OggPages {
  private static let header = 27

  /// The size of the page that begins at an offset; `nil` where the bytes end before it does.
  static func size(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= header else { return nil }
    let segments = Int(bytes[bytes.startIndex + 26])
    guard bytes.count >= header + segments else { return nil }
    let table = bytes.dropFirst(header).prefix(segments)
    let size = header + segments + table.reduce(0) { $0 + Int($1) }
    return bytes.count >= size ? size : nil
  }

  /// How many packets end in a page.
  static func packets(in page: ArraySlice<UInt8>) -> Int {
    page.dropFirst(header).prefix(Int(page[page.startIndex + 26])).count { $0 < 255 }
  }

  /// The pages before the sound, which begins on a page of its own.
  ///
  /// - Parameter packets: of the headers: three of Vorbis, two of Opus (RFC 7845).
  static func heading(of bytes: [UInt8], packets: Int) -> [ArraySlice<UInt8>] {
    var pages: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    var left = packets
    while left > 0, let size = size(in: rest) {
      let page = rest.prefix(size)
      left -= Self.packets(in: page)
      pages.append(page)
      rest = rest.dropFirst(size)
    }
    return left == 0 ? pages : []
  }

  /// A page's number in its stream.
  static func number(of page: ArraySlice<UInt8>) -> UInt32 {
    page.dropFirst(18).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A page of the fixed serial number.
  ///
  /// - Parameter number: its place in the stream; `nil` to leave it as it is.
  static func page(_ page: ArraySlice<UInt8>, number: UInt32?) -> [UInt8] {
    var page = Array(page)
    page.replaceSubrange(14..<18, with: [0, 0, 0, 0])
    if let number { page.replaceSubrange(18..<22, with: number.little) }
    page.replaceSubrange(22..<26, with: [0, 0, 0, 0])
    page.replaceSubrange(22..<26, with: OggStream.checksum(page).little)
    return page
  }
}

/// The sound of an Ogg stream: without the encoder's headers, and numbered on from those that were
/// sent.
struct OggBody: StreamBody {
  private let headPages: Int
  /// Pages of headers that the encoder has written.
  private var ownPages = 0
  /// Packets of headers that it has still to write.
  private var left: Int
  private var held: [UInt8] = []

  /// - Parameters:
  ///   - headPages: pages that were sent before the sound.
  ///   - packets: of the headers.
  init(headPages: Int, packets: Int) {
    self.headPages = headPages
    left = packets
  }

  mutating func pass(_ bytes: [UInt8]) -> [UInt8] {
    held += bytes
    var rest = held[...]
    var sent: [UInt8] = []
    while let size = OggPages.size(in: rest) {
      let page = rest.prefix(size)
      rest = rest.dropFirst(size)
      guard left <= 0 else {
        left -= OggPages.packets(in: page)
        ownPages += 1
        continue
      }
      let number = OggPages.number(of: page) &+ UInt32(headPages) &- UInt32(ownPages)
      sent += OggPages.page(page, number: number)
    }
    held = Array(rest)
    return sent
  }
}
