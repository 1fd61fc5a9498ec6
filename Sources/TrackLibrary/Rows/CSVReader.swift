internal import Export
internal import MeditationScript

/// Reads comma-separated values (RFC 4180) as spreadsheets write them; the first line names the columns.
///
/// The separator is the comma, semicolon or tab, whichever is most frequent in the first line, or what a
/// line `sep=;` before it says. Where it is no comma, numbers may have decimal commas.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var problems: [Diagnostic] = []
  private var isBroken = false
  /// Whether everything that is wrong is looked for.
  private let goesOn: Bool

  /// One value with its place.
  private struct Cell {
    let text: String
    let span: SourceSpan
  }

  /// Largest number of problems reported.
  private static let mostProblems = 50

  /// - Parameter goesOn: whether reading goes on however much is wrong.
  static func rows(of source: SourceText, goesOn: Bool = false) -> RowsRead {
    var reader = CSVReader(source.bytes, goesOn: goesOn)
    return reader.read()
  }

  private init(_ bytes: [UInt8], goesOn: Bool) {
    self.bytes = bytes
    self.goesOn = goesOn
    // Skips a UTF-8 byte order mark.
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let (separator, end) = Self.declaration(in: bytes[position...]) {
      self.separator = separator
      position = end
    } else {
      separator = Self.separator(of: bytes[position...])
    }
  }

  /// The separator that a first line `sep=;` declares, with quotes or without, and the end of that
  /// line.
  private static func declaration(in bytes: ArraySlice<UInt8>) -> (separator: UInt8, end: Int)? {
    let line = bytes.prefix { $0 != .lineFeed && $0 != .return }
    var text = line[...]
    let isQuoted = text.first == .quote
    if isQuoted { text = text.dropFirst() }
    guard String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
    text = text.dropFirst(4)
    guard let separator = text.first, separator < 0x80, separator != .quote else { return nil }
    // A table may have gone through a program that fills each line up with separators.
    let rest = text.dropFirst().drop { $0 == .quote && isQuoted }
    guard rest.allSatisfy({ $0 == separator || $0 == UInt8(ascii: " ") }) else { return nil }
    return (separator, line.endIndex)
  }

  /// The most frequent of the separators in the first line, outside of quotes.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates: [UInt8] = [.comma, .semicolon, .tab]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == .lineFeed || $0 == .return }) {
      if byte == .quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == .lineFeed || byte == .return { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    return candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }

  private mutating func read() -> RowsRead {
    var read = RowsRead()
    guard let header = line() else {
      read.problems = [Self.noRows]
      return read
    }
    let columns = header.map { Row.Column($0.text.trimmed) }
    check(columns, header)
    read.problems = problems
    var found = problems.count
    var number = 0
    // Unclosed quotes make one row of everything after them, so that other problems mean nothing.
    while !isBroken, goesOn || found < Self.mostProblems {
      problems = []
      guard let cells = line() else { break }
      guard !isBroken else {
        read.problems += problems
        break
      }
      // Spreadsheets write emptied rows as separators alone.
      guard cells.contains(where: { !$0.text.trimmed.isEmpty }) else { continue }
      number += 1
      let span = SourceSpan(cells[0].span.start, cells[cells.count - 1].span.end)
      if cells.count != columns.count {
        problems.append(
          .error(
            "this row has \(cells.count) \(cells.count == 1 ? "field" : "fields"), and the first "
              + "line names \(columns.count)",
            at: span, help: help(for: cells)))
      }
      guard problems.isEmpty else {
        read.bad.append(BadRow(number: number, span: span, problems: problems))
        found += problems.count
        continue
      }
      read.rows.append(
        Row(
          fields: zip(columns, cells).compactMap { column, cell in
            let text = self.read(cell.text.trimmed, column)
            return text.isEmpty
              ? nil : Row.Field(column: column, value: .text(text), span: cell.span)
          }, span: span, number: number))
    }
    if read.rows.isEmpty, read.bad.isEmpty, read.problems.isEmpty { read.problems = [Self.noRows] }
    return read
  }

  /// What to do about a row with another number of cells than there are columns.
  private func help(for cells: [Cell]) -> String {
    let usual = "a value with a separator in it wants quotes around it"
    guard separator == .comma,
      let (whole, part) = zip(cells, cells.dropFirst()).first(where: { cell, next in
        cell.text.last?.isNumber == true && next.text.first?.isNumber == true
      })
    else { return usual }
    return "write a number with a point, such as `\(whole.text.trimmed).\(part.text.trimmed)`; "
      + usual
  }

  /// A value as it is meant: with a decimal point, where a comma cannot be anything else.
  private func read(_ text: String, _ column: Row.Column) -> String {
    guard separator != .comma, let key = column.key else { return text }
    return key.kind.pointed(text) ?? text
  }

  private static let noRows = Diagnostic.error(
    "there are no rows in this file", at: SourceSpan(0, 0))

  private mutating func check(_ columns: [Row.Column], _ header: [Cell]) {
    var seen: Set<String> = []
    for (column, cell) in zip(columns, header) {
      if column.name.isEmpty {
        problems.append(.error("this column has no name", at: cell.span))
      } else if !seen.insert(column.key?.rawValue ?? column.name).inserted {
        problems.append(
          .error("two columns are called `\(column.key?.rawValue ?? column.name)`", at: cell.span))
      }
    }
  }

  /// The cells of the next line that is not empty; `nil` at the end.
  private mutating func line() -> [Cell]? {
    while position < bytes.count, bytes[position] == .lineFeed || bytes[position] == .return {
      position += 1
    }
    guard position < bytes.count else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    return cells
  }

  private mutating func cell() -> Cell {
    guard position < bytes.count, bytes[position] == .quote else {
      let start = position
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      return cell(bytes[start..<position], from: start)
    }
    return quoted()
  }

  /// A value in quotes, where separators and line breaks are ordinary characters, and `""` is a
  /// quote.
  private mutating func quoted() -> Cell {
    let start = position
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == .quote else {
        text.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == .quote {
        text.append(.quote)
        position += 1
        continue
      }
      if position < bytes.count, !isEnd(bytes[position]) {
        problems.append(
          .error(
            "something follows the quotes that end this value", at: SourceSpan(start, position + 1),
            help: "a quote inside of quotes is written twice"))
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      }
      return cell(text[...], from: start)
    }
    isBroken = true
    problems.append(
      .error("these quotes are never closed", at: SourceSpan(start, start + 1)))
    return cell(text[...], from: start)
  }

  private func cell(_ text: ArraySlice<UInt8>, from start: Int) -> Cell {
    Cell(text: String(decoding: text, as: UTF8.self), span: SourceSpan(start, position))
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == .lineFeed || byte == .return
  }
}

extension UInt8 {
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let semicolon = UInt8(ascii: ";")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let `return` = UInt8(ascii: "\r")
}
