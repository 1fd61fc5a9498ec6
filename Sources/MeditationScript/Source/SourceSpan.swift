/// A stretch of a script, in bytes of UTF-8 from its beginning.
public struct SourceSpan: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte, never before `start`.
  public let end: Int

  /// A stretch from `start` to before `end`; an empty one if that is before it.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The stretch from the beginning of the first to the end of the last.
  public func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }
}

/// A value and the place it was written.
public struct Spanned<Value: Sendable>: Sendable {
  /// The value as it is read, which may differ from what is written: escapes, entities.
  public let value: Value
  /// The place.
  public let span: SourceSpan

  /// A value at a place.
  public init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Spanned: Equatable where Value: Equatable {}

extension Spanned<String> {
  /// A part of the text with its own place; `nil` if the text is written in another way than it is
  /// read, and the place cannot be known.
  func part(_ part: Substring) -> Spanned<String>? {
    guard span.end - span.start == value.utf8.count else { return nil }
    let start = span.start + value.utf8.distance(from: value.startIndex, to: part.startIndex)
    return Spanned(String(part), SourceSpan(start, start + part.utf8.count))
  }
}
