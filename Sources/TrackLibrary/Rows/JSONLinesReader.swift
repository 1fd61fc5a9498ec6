internal import Export
internal import Foundation
internal import MeditationScript

/// Reads JSON lines: one object per line, whose names are the columns.
enum JSONLinesReader {
  /// Largest number of problems reported.
  private static let mostProblems = 50

  /// - Parameter goesOn: whether reading goes on however much is wrong.
  static func rows(of source: SourceText, goesOn: Bool = false) -> RowsRead {
    let decoder = JSONDecoder()
    var read = RowsRead()
    var number = 0
    // Skips a UTF-8 byte order mark.
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var columns: [String: Row.Column] = [:]
    for line in source.bytes[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      defer { start += line.count + 1 }
      guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
      guard goesOn || read.bad.count < mostProblems else { break }
      number += 1
      let span = SourceSpan(start, start + line.count)
      do {
        let object = try decoder.decode([String: Value].self, from: Data(line))
        let fields = object.sorted { $0.key < $1.key }.compactMap { name, value in
          let column = columns[name] ?? Row.Column(name)
          columns[name] = column
          return value.setting.map { Row.Field(column: column, value: $0, span: span) }
        }
        var seen: Set<SettingKey> = []
        if let double = fields.lazy.compactMap(\.column.key).first(where: {
          !seen.insert($0).inserted
        }) {
          let problem = Diagnostic.error("this line says `\(double.rawValue)` twice", at: span)
          read.bad.append(BadRow(number: number, span: span, problems: [problem]))
          continue
        }
        read.rows.append(Row(fields: fields, span: span, number: number))
      } catch {
        let problem = Diagnostic.error(
          "this line is no object of JSON with a text, a number or a list for each name",
          at: span,
          expected: "a line such as {\"name\": \"Ana\", \"minutes\": 10}")
        read.bad.append(BadRow(number: number, span: span, problems: [problem]))
      }
    }
    if read.rows.isEmpty, read.bad.isEmpty {
      read.problems.append(.error("there are no rows in this file", at: SourceSpan(0, 0)))
    }
    return read
  }

  private struct Value: Decodable {
    /// The value as a setting; `nil` for null.
    let setting: SettingValue?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        setting = nil
      } else if let scalar = try? container.decode(Scalar.self) {
        setting = scalar.text.trimmed.isEmpty ? nil : .text(scalar.text.trimmed)
      } else if let list = try? container.decode([Scalar].self) {
        setting = .texts(list.map(\.text.trimmed))
      } else {
        setting = .values(try container.decode([String: Scalar].self).mapValues(\.text.trimmed))
      }
    }
  }

  /// A string, or a number or boolean as text.
  private struct Scalar: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let flag = try? container.decode(Bool.self) {
        text = flag ? "yes" : "no"
      } else if let whole = try? container.decode(Int.self) {
        // A seed may have more digits than a floating-point number can hold.
        text = String(whole)
      } else {
        text = DurationText.plain(try container.decode(Double.self))
      }
    }
  }
}
