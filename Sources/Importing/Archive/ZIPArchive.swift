internal import Deflate

/// A ZIP file, as word processors pack their documents.
///
/// A reader of our own over zlib, since a document wants the least of what ZIP can do: parts by their
/// names, stored or deflated. Whatever else is in the file is an error, and nothing is unpacked that is
/// larger than its limit, whatever the file says of itself.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10: 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
struct ZIPArchive {
  private struct Entry {
    let flags: Int
    let method: Int
    let checksum: UInt32
    let packedSize: Int
    /// Of the local header.
    let offset: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// Bytes that a part may have when it is unpacked.
  static let partLimit = 32 << 20
  /// No XML is packed tighter than this by an honest program, unless it is very small.
  private static let ratioLimit = 400
  private static let smallPart = 1 << 20
  /// More parts are in no document.
  private static let entryLimit = 20_000
  /// The comment at the end is no longer than this.
  private static let longestComment = 0xFFFF

  init(_ bytes: [UInt8]) throws(ImportError) {
    self.bytes = bytes
    let (start, count) = try directory()
    try readEntries(from: start, count: count)
  }

  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// In the order of the alphabet.
  var names: [String] { entries.keys.sorted() }

  /// A part, unpacked.
  ///
  /// - Returns: `nil` if there is none of this name.
  func part(_ name: String) throws(ImportError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.flags & 1 == 0 else { throw .encrypted }
    guard number(at: entry.offset, 4) == 0x0403_4B50,
      let nameSize = number(at: entry.offset + 26, 2),
      let extraSize = number(at: entry.offset + 28, 2)
    else { throw .damaged(reason: "its part \(name) is not where it should be") }
    let start = entry.offset + 30 + nameSize + extraSize
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw .damaged(reason: "its part \(name) is cut short")
    }
    let packed = bytes[start..<start + entry.packedSize]
    let content = try unpacked(packed, entry, name)
    guard Deflate.checksum(of: content) == entry.checksum else {
      throw .damaged(reason: "its part \(name) is not what was packed")
    }
    return content
  }

  private func unpacked(
    _ packed: ArraySlice<UInt8>, _ entry: Entry, _ name: String
  ) throws(ImportError) -> [UInt8] {
    switch entry.method {
    case 0:
      guard packed.count <= Self.partLimit else { throw .unpacksTooLarge(part: name) }
      return Array(packed)
    case 8:
      let limit = min(Self.partLimit, max(Self.smallPart, packed.count * Self.ratioLimit))
      do throws(Inflation.Failure) {
        return try Inflation.bytes(of: packed, atMost: limit)
      } catch {
        switch error {
        case .damaged: throw .damaged(reason: "its part \(name) cannot be unpacked")
        case .tooLarge: throw .unpacksTooLarge(part: name)
        }
      }
    default:
      throw .damaged(reason: "its part \(name) is packed in a way that no word processor has")
    }
  }

  // MARK: - The directory

  private func directory() throws(ImportError) -> (start: Int, count: Int) {
    var end = bytes.count - 22
    let last = max(0, end - Self.longestComment)
    while end >= last, number(at: end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= last, let count = number(at: end + 10, 2), let start = number(at: end + 16, 4)
    else {
      throw .damaged(reason: "it is cut short: the list of its parts is missing")
    }
    return (start, count)
  }

  private mutating func readEntries(from start: Int, count: Int) throws(ImportError) {
    guard count <= Self.entryLimit else { throw .damaged(reason: "it has too many parts") }
    var place = start
    for _ in 0..<count {
      guard number(at: place, 4) == 0x0201_4B50, let flags = number(at: place + 8, 2),
        let method = number(at: place + 10, 2), let checksum = number(at: place + 16, 4),
        let packedSize = number(at: place + 20, 4), let nameSize = number(at: place + 28, 2),
        let extraSize = number(at: place + 30, 2), let commentSize = number(at: place + 32, 2),
        let offset = number(at: place + 42, 4), place + 46 + nameSize <= bytes.count
      else { throw .damaged(reason: "the list of its parts is broken") }
      let name = String(decoding: bytes[place + 46..<place + 46 + nameSize], as: UTF8.self)
      entries[name] = Entry(
        flags: flags, method: method, checksum: UInt32(truncatingIfNeeded: checksum),
        packedSize: packedSize, offset: offset)
      place += 46 + nameSize + extraSize + commentSize
    }
  }

  /// A number with its lowest byte first; `nil` if it does not lie in the file.
  private func number(at place: Int, _ width: Int) -> Int? {
    guard place >= 0, place <= bytes.count - width else { return nil }
    return bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
