internal import Yams

/// YAML in a text, such as a script's head, and the places of its nodes there.
struct PlacedYAML {
  private let span: SourceSpan
  let source: SourceText
  /// The name that messages give it.
  private let what: String
  private let firstLine: Int
  private let cursor = Cursor()

  /// The place that was found last: on a long line the next one is looked for from there, and not
  /// from its beginning.
  private final class Cursor {
    var line = 0
    /// In code points, from 0.
    var column = 0
    var offset = 0
  }

  /// A problem as a thrown value.
  struct Problem: Error {
    let diagnostic: Diagnostic
  }

  init(span: SourceSpan, source: SourceText, what: String = "head") {
    self.span = span
    self.source = source
    self.what = what
    firstLine = source.line(of: span.start)
  }

  /// Anchors are refused before anything is parsed: a few lines of them can stand for gigabytes.
  ///
  /// An anchor stands where a value begins: `&` and a letter, a digit, `-` or `_` at the beginning
  /// of a line, or after `:`, `-`, `[`, `{`, `,` or `?`, outside of quotes; a tag (`!!seq`) may
  /// stand before it.
  private var anchor: Problem? {
    guard source.bytes[span.start..<span.end].contains(UInt8(ascii: "&")) else { return nil }
    var quote: Character?
    var opens = true
    var isTag = false
    var offset = span.start
    let text = Array(source.text(span))
    for (index, character) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : " "
      let isName = next.isLetter || next.isNumber || next == "-" || next == "_"
      if character == "&", quote == nil, opens, isName {
        return reference(at: SourceSpan(offset, offset + 2))
      }
      if character == quote || character == "\n" {
        quote = nil
      } else if quote == nil, opens, character == "\"" || character == "'" {
        quote = character
      }
      isTag = !character.isWhitespace && (isTag || (opens && quote == nil && character == "!"))
      opens =
        character == "\n" || ":-[{,".contains(character)
        || (opens && (isTag || character.isWhitespace || character == "?"))
      offset += character.utf8.count
    }
    return nil
  }

  private func reference(at span: SourceSpan) -> Problem {
    Problem(
      diagnostic: .error(
        "references (`&` and `*`) are not allowed in a \(what)", at: span,
        help: "write the value out again"))
  }

  func parse() -> Result<Node?, Problem> {
    if let anchor { return .failure(anchor) }
    do {
      // Said nowhere, the encoding would be looked for in the environment.
      let parser = try Yams.Parser(yaml: source.text(span), encoding: .utf8)
      let root = try parser.singleRoot()
      // After an escaped quote, or a quoted text of two lines, only the parser sees an anchor;
      // nodes know theirs as long as it lives.
      let referred = withExtendedLifetime(parser) { root?.firstWithAnchor }
      if let referred { return .failure(reference(at: place(of: referred))) }
      return .success(root)
    } catch let error as YamlError {
      return .failure(Problem(diagnostic: diagnostic(of: error)))
    } catch {
      return .failure(Problem(diagnostic: .error("the \(what) cannot be read", at: span)))
    }
  }

  func place(of node: Node) -> SourceSpan {
    guard let mark = node.mark else { return span }
    let start = offset(of: mark)
    let written = node.string?.split(separator: "\n").first.map(String.init)?.trimmed ?? ""
    let lineEnd = source.span(ofLine: source.line(of: start)).end
    return SourceSpan(start, min(max(start + written.utf8.count, start + 1), lineEnd))
  }

  /// Where the letters of a text stand, without quotes; `nil` for one that is written in another
  /// way than it is read.
  func letters(of node: Node) -> Spanned<String>? {
    guard let text = node.string, let mark = node.mark else { return nil }
    let start = offset(of: mark)
    let isQuoted = start < span.end && "\"'".utf8.contains(source.bytes[start])
    let place = SourceSpan(start + (isQuoted ? 1 : 0), start + (isQuoted ? 1 : 0) + text.utf8.count)
    guard !text.isEmpty, place.end <= span.end, source.text(place) == text else { return nil }
    return Spanned(text, place)
  }

  /// Columns of YAML are code points.
  private func offset(of mark: Mark) -> Int {
    let number = min(firstLine + mark.line - 1, source.line(of: span.end))
    let line = source.span(ofLine: number)
    let column = max(0, mark.column - 1)
    if cursor.line != number || cursor.column > column {
      (cursor.line, cursor.column, cursor.offset) = (number, 0, line.start)
    }
    while cursor.column < column, cursor.offset < line.end {
      cursor.offset += 1
      while cursor.offset < line.end, source.bytes[cursor.offset] & 0xC0 == 0x80 {
        cursor.offset += 1
      }
      cursor.column += 1
    }
    return cursor.offset
  }

  /// One sign, if there is one: what is missing is missed at the end.
  private func sign(at start: Int) -> SourceSpan {
    SourceSpan(start, min(start + 1, max(start, span.end)))
  }

  private func diagnostic(of error: YamlError) -> Diagnostic {
    let mark: Mark?
    let problem: String
    switch error {
    case .scanner(_, let text, let place, _), .parser(_, let text, let place, _),
      .composer(_, let text, let place, _):
      (mark, problem) = (place, text)
    case .duplicatedKeysInMapping(let keys, let context):
      return .error(
        "these keys stand twice: \(keys.joined(separator: ", "))",
        at: sign(at: offset(of: context.mark)))
    default: (mark, problem) = (nil, "\(error)")
    }
    let place = mark.map(offset) ?? span.start
    return .error(
      "the \(what) is not proper YAML: \(problem)", at: sign(at: place),
      help: isIndentedWithTab(near: place)
        ? "indent with spaces instead of the tab" : Self.help(for: problem))
  }

  /// Whether a tab stands before the first letter of the line that was found wrong, or of one
  /// beside it: the parser sees what it stands for too late, or takes it for a sign of its own.
  private func isIndentedWithTab(near offset: Int) -> Bool {
    let line = source.line(of: offset)
    let last = source.line(of: span.end)
    return (max(firstLine, line - 1)...max(firstLine, min(last, line + 1))).contains { number in
      let text = source.text(source.span(ofLine: number))
      let indent = text.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
      return indent.contains("\t") && indent.count < text.count
    }
  }

  /// A way out of what the parser's words come to most often.
  private static func help(for problem: String) -> String {
    if problem.contains("tab character") { return "indent with spaces instead of the tab" }
    if problem.contains("end of stream") {
      return "a quote or a bracket is opened and never closed"
    }
    return "values with `:`, `#`, `{` or `[` in them want quotes"
  }
}

extension Node {
  /// The first node with an anchor, in the order of the text: it comes before all that refer to it.
  fileprivate var firstWithAnchor: Node? {
    if anchor != nil { return self }
    switch self {
    case .sequence(let sequence): return sequence.lazy.compactMap(\.firstWithAnchor).first
    case .mapping(let mapping):
      return mapping.lazy.compactMap { $0.key.firstWithAnchor ?? $0.value.firstWithAnchor }.first
    default: return nil
    }
  }
}
