internal import Digests
internal import Files
internal import Glibc

/// A few numbers about something spoken, as the bytes of a small file beside the utterances.
///
///     0   8  magic
///     8   32 key
///     40     the record
///         32 Checksum of everything before, as text
enum CacheRecord {
  private static let magic: [UInt8] = Array("rmrecord".utf8)
  private static let head = 40
  private static let tail = 32
  /// Longer files are not ours.
  static let longest = 4096

  static func bytes(of record: [UInt8], for key: SpeechKey) -> [UInt8] {
    let bytes = magic + key.bytes + record
    return bytes + Array(Checksum(bytes).text.utf8)
  }

  /// - Returns: `nil` if the bytes are anything but the whole record of this key.
  static func record(from bytes: [UInt8], for key: SpeechKey) -> [UInt8]? {
    guard bytes.count >= head + tail, bytes.starts(with: magic),
      bytes[8..<head].elementsEqual(key.bytes),
      bytes.suffix(tail).elementsEqual(Checksum(bytes.dropLast(tail)).text.utf8)
    else { return nil }
    return Array(bytes[head..<(bytes.count - tail)])
  }
}

extension SpeechCache {
  /// What was kept under a key; `nil` if nothing was, or it is damaged.
  package func record(for key: SpeechKey) -> [UInt8]? {
    guard let root = (try? root()) ?? nil else { return nil }
    let path = "\(Self.version)/\(key.folder)/\(key.recordFile)"
    // Without O_NONBLOCK a pipe of this name would be waited for.
    guard let file = Descriptor(path, in: root, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      let status = file.status, status.isFile, status.st_size <= CacheRecord.longest,
      let record = CacheRecord.record(from: file.bytes(Int(status.st_size)), for: key)
    else { return nil }
    if Self.age(of: status).magnitude > Self.hour { futimens(file.number, nil) }
    return record
  }

  /// Keeps a record, if it can.
  package func keep(record: [UInt8], for key: SpeechKey) {
    let bytes = CacheRecord.bytes(of: record, for: key)
    guard bytes.count <= CacheRecord.longest else { return }
    _ = put(bytes, as: key.recordFile, for: key)
  }
}
