internal import Foundation
internal import MeditationScript
internal import Production

/// Reads JSON lines: one object a line, its names the columns.
enum JSONLinesReader {
  /// More mistakes than this are not worth reading.
  private static let mostProblems = 50

  static func rows(of source: SourceText) -> (rows: [Row], problems: [Diagnostic]) {
    let decoder = JSONDecoder()
    var rows: [Row] = []
    var problems: [Diagnostic] = []
    var start = 0
    for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      defer { start += line.count + 1 }
      guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
      guard problems.count < mostProblems else { break }
      let span = SourceSpan(start, start + line.count)
      do {
        let object = try decoder.decode([String: Value].self, from: Data(line))
        let fields = object.sorted { $0.key < $1.key }.compactMap { name, value in
          value.setting.map { Row.Field(name: name, value: $0, span: span) }
        }
        rows.append(Row(fields: fields, span: span))
      } catch {
        problems.append(
          .error(
            "this line is no object of JSON with a text, a number or a list for each name",
            at: span,
            expected: "a line such as {\"name\": \"Ana\", \"minutes\": 10}"))
      }
    }
    if rows.isEmpty, problems.isEmpty {
      problems.append(.error("there are no rows in this file", at: SourceSpan(0, 0)))
    }
    return (rows, problems)
  }

  private struct Value: Decodable {
    /// `nil` for nothing.
    let setting: SettingValue?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        setting = nil
      } else if let flag = try? container.decode(Bool.self) {
        setting = .text(flag ? "yes" : "no")
      } else if let number = try? container.decode(Double.self) {
        setting = .text(DurationText.plain(number))
      } else {
        setting = try container.decode(SettingValue.self)
      }
    }
  }
}
