/// One thing said on the line between a crew and its children: a byte for its kind, its length as
/// four bytes, the lowest first, and that many bytes.
struct Frame: Equatable {
  /// Bytes that no text in UTF-8 has, so that a stray word is known at its first letter.
  enum Kind: UInt8 {
    /// To the child: work.
    case task = 0xF5
    /// From the child, any number while it works.
    case note = 0xF6
    /// From the child, one a task.
    case answer = 0xF7
  }

  /// What comes first of every frame.
  struct Head {
    static let size = 5

    let kind: Kind
    /// Bytes that follow.
    let length: Int

    /// - Parameter bytes: `size` of them.
    init(_ bytes: some Collection<UInt8>) throws(Garbled) {
      let length = bytes.dropFirst().reversed().reduce(0) { $0 << 8 | Int($1) }
      guard let kind = bytes.first.flatMap(Kind.init), length <= Frame.limit else {
        throw Garbled()
      }
      self.kind = kind
      self.length = length
    }
  }

  /// What was said is no frame, or one beyond the limit.
  struct Garbled: Error {}

  /// The longest frame, in bytes.
  static let limit = 16 << 20

  let kind: Kind
  let payload: [UInt8]

  /// As it goes over the line.
  var bytes: [UInt8] {
    precondition(payload.count <= Self.limit, "a frame holds 16 MiB at most")
    let length = UInt32(payload.count)
    return [kind.rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + payload
  }
}

/// Puts frames together from pieces of any size.
struct FrameReader {
  private var bytes: [UInt8] = []
  /// Where the next frame begins.
  private var start = 0

  mutating func append(_ piece: [UInt8]) {
    bytes.removeFirst(start)
    start = 0
    bytes += piece
  }

  /// The next frame, once it is whole.
  mutating func next() throws(Frame.Garbled) -> Frame? {
    let rest = bytes[start...]
    guard let first = rest.first else { return nil }
    guard Frame.Kind(rawValue: first) != nil else { throw Frame.Garbled() }
    guard rest.count >= Frame.Head.size else { return nil }
    let head = try Frame.Head(rest.prefix(Frame.Head.size))
    let end = start + Frame.Head.size + head.length
    guard end <= bytes.count else { return nil }
    defer { start = end }
    return Frame(kind: head.kind, payload: Array(bytes[(start + Frame.Head.size)..<end]))
  }
}
