/// Texts of other programs, which are no scripts however they are read.
package enum ForeignText: String {
  case captions = "these are captions, with times between the words"
  case data = "this is JSON, the data of another program"

  /// - Returns: `nil` for a text that may be a script, or SSML.
  package init?(_ source: SourceText) {
    let mark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let beginning = String(decoding: source.bytes[mark...].prefix(600), as: UTF8.self)
    let lines = beginning.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    guard let first = lines.first else { return nil }
    if first == "WEBVTT" || first.hasPrefix("WEBVTT ") || Self.isCue(first)
      || (first.allSatisfy(\.isNumber) && lines.count > 1 && Self.isCue(lines[1]))
    {
      self = .captions
    } else if first.hasPrefix("[{") || Self.isObject(beginning) {
      self = .data
    } else {
      return nil
    }
  }

  /// Whether a line is a cue's, such as `00:00:01,000 --> 00:00:03,000`.
  private static func isCue(_ line: String) -> Bool {
    line.prefixMatch(of: #/(?:\d+:)?\d+:\d\d(?:[.,]\d{1,3})?\s*-->\s*(?:\d+:)?\d+:\d\d/#) != nil
  }

  /// A brace and a name in quotes with its colon.
  private static func isObject(_ text: String) -> Bool {
    text.prefixMatch(of: #/\s*[\[{]\s*(?:[{]\s*)?"[^"\n]{1,60}"\s*:/#) != nil
  }

  /// What is wrong, at the beginning of the text.
  ///
  /// - Parameter name: of the file.
  func diagnostic(_ name: String) -> Diagnostic {
    .error(rawValue, at: SourceSpan(0, 0), help: HostWords.importing(name))
  }
}
