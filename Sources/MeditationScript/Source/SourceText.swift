/// A script as it was read: its name for messages, its bytes, and where its lines begin.
public struct SourceText: Sendable {
  /// The name that messages give it: a path, or a practice's name.
  public let name: String
  /// The bytes, UTF-8 if nothing is wrong with them.
  public let bytes: [UInt8]
  /// The path of the folder with the script's own sound files; `nil` for a text without a place.
  public let folder: String?
  private let lineStarts: [Int]

  /// No script is larger than this.
  public static let sizeLimit = 1 << 20

  /// A text as bytes, of any size and in any state.
  public init(name: String, bytes: [UInt8], folder: String? = nil) {
    self.name = name
    self.folder = folder
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// A text as a string.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The characters of a stretch, which must lie in the text; what is no UTF-8 becomes U+FFFD.
  public func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// Where a person finds an offset: both counted from 1, columns in characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    let before = String(decoding: bytes[lineStarts[line]..<min(offset, bytes.count)], as: UTF8.self)
    return (line + 1, before.count + 1)
  }

  /// The text of a line without its ending; lines count from 1.
  package func line(_ number: Int) -> (text: String, start: Int) {
    let span = span(ofLine: number)
    return (text(span), span.start)
  }

  /// A line without its ending; lines count from 1.
  func span(ofLine number: Int) -> SourceSpan {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(start, end)
  }

  /// The line that holds an offset; lines count from 1.
  func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  /// The offset of a line's first byte; lines count from 1.
  func start(ofLine number: Int) -> Int {
    lineStarts[min(max(number, 1), lineStarts.count) - 1]
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
