internal import Processes

/// Reads events off a connection, each within a time and a size.
struct WyomingReader {
  typealias Instant = Connection.Instant

  private let connection: Connection
  private var bytes: [UInt8] = []
  /// Where the next event begins.
  private var start = 0

  /// Bytes of a line, and of the fields behind it: a server may name hundreds of voices.
  static let longestText = 4 << 20
  static let longestPayload = 16 << 20

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Whether something came that nobody has read.
  var hasWaiting: Bool { start < bytes.count || connection.hasWaiting }

  mutating func next(by end: Instant) throws(WyomingReader.Failure) -> WyomingEvent {
    let line = try line(by: end)
    let head: WyomingEvent.Head
    do throws(WyomingFailure) {
      head = try WyomingEvent.Head(line)
    } catch {
      throw .wrong(error)
    }
    let block = try part(head.dataLength ?? 0, atMost: Self.longestText, "fields", by: end)
    let payload = try part(head.payloadLength ?? 0, atMost: Self.longestPayload, "payload", by: end)
    return WyomingEvent(
      kind: WyomingEvent.Kind(rawValue: head.type), line: line, block: block, payload: payload)
  }

  /// What kept an event from being read.
  enum Failure: Error {
    case line(Connection.Failure)
    case wrong(WyomingFailure)
  }

  private mutating func line(by end: Instant) throws(Failure) -> [UInt8] {
    var seen = 0
    while true {
      let rest = bytes[start...]
      if let stop = rest.dropFirst(seen).firstIndex(of: 0x0A) {
        defer { start = stop + 1 }
        return Array(bytes[start..<stop])
      }
      seen = rest.count
      guard seen <= Self.longestText else {
        throw .wrong(.rubbish(reason: "a line of more than \(Self.longestText) bytes"))
      }
      try fill(by: end)
    }
  }

  private mutating func part(
    _ count: Int, atMost limit: Int, _ name: String, by end: Instant
  ) throws(Failure) -> [UInt8] {
    guard (0...limit).contains(count) else {
      throw .wrong(.rubbish(reason: "\(count) bytes of \(name)"))
    }
    while bytes.count - start < count { try fill(by: end) }
    defer { start += count }
    return Array(bytes[start..<start + count])
  }

  private mutating func fill(by end: Instant) throws(Failure) {
    do {
      let piece = try connection.read(by: end)
      bytes.removeFirst(start)
      start = 0
      bytes += piece
    } catch {
      throw .line(error)
    }
  }
}
