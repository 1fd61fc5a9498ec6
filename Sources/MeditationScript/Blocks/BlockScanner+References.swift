/// Definitions of reference links: `[label]: address "title"`.
extension BlockScanner {
  /// The folded label that the first lines define, and how many lines that takes.
  ///
  /// Only what looks like an address makes a definition, and no name of a tag is a label: `[Ana]: Rest.`
  /// is for the ear.
  func definition(_ lines: ArraySlice<BlockLine>) -> (label: String, lines: Int)? {
    guard let line = lines.first, bytes[line.content].first == UInt8(ascii: "["),
      let close = closingBracket(line.content), close + 1 < line.content.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = Self.folded(text(line.content.lowerBound + 1, close))
    guard !label.isEmpty, !label.hasPrefix("^"), !Vocabulary.isTag(label) else { return nil }
    var rest = text(close + 2, line.content.upperBound).trimmed
    var used = 1
    if rest.isEmpty {
      guard lines.count > 1 else { return nil }
      rest = words(lines[lines.startIndex + 1])
      used = 2
    }
    let address =
      rest.hasPrefix("<")
      ? String(rest.prefix { $0 != ">" }) + ">" : String(rest.prefix { !$0.isWhitespace })
    let isAddress = address.hasPrefix("<") || address.contains { "/.:#?".contains($0) }
    guard isAddress, rest.hasPrefix(address) else { return nil }
    let after = rest.dropFirst(address.count)
    guard after.first?.isWhitespace ?? true else { return nil }
    let title = String(after).trimmed
    if title.isEmpty {
      if lines.count > used, Self.isTitle(words(lines[lines.startIndex + used])) { used += 1 }
      return (label, used)
    }
    return Self.isTitle(title) ? (label, used) : nil
  }

  private func words(_ line: BlockLine) -> String {
    text(line.content.lowerBound, line.content.upperBound).trimmed
  }

  private func closingBracket(_ words: Range<Int>) -> Int? {
    var index = words.lowerBound + 1
    while index < words.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "]") {
        return index
      } else if bytes[index] == UInt8(ascii: "[") {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func isTitle(_ text: String) -> Bool {
    guard text.count >= 2, let first = text.first, let last = text.last else { return false }
    return (first == "\"" && last == "\"") || (first == "'" && last == "'")
      || (first == "(" && last == ")")
  }

  /// A label as it is compared: without regard to case and to white space.
  static func folded(_ label: String) -> String {
    label.lowercased().onOneLine
  }
}
