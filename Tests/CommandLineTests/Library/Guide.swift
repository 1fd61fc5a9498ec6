import Foundation

/// The guide to libraries, for tests that hold it to the program.
enum Guide {
  static let text: String = {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = top.path + "/Sources/TrackLibrary/TrackLibrary.docc/Library.md"
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }()

  /// The files that it gives a name: a sentence that has "this is `name`" and what is
  /// fenced below it.
  static let files: [String: String] = {
    var files: [String: String] = [:]
    for part in text.components(separatedBy: "```\n\n") {
      let halves = part.components(separatedBy: "\n\n```")
      guard halves.count == 2, let sentence = halves[0].components(separatedBy: "\n\n").last,
        let name = sentence.matches(of: /[Tt]his is\s+`([^`]+)`/).last?.output.1,
        let code = halves[1].firstIndex(of: "\n")
      else { continue }
      files[String(name)] = String(halves[1][halves[1].index(after: code)...])
    }
    return files
  }()

  /// The fenced blocks in one language.
  static func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "```" + language + "\n").dropFirst().map {
      $0.components(separatedBy: "\n```\n")[0] + "\n"
    }
  }

  /// The lines of shell of one engine.
  static func shell(_ word: String) -> String {
    blocks("sh").first { $0.hasPrefix(word) || $0.contains("=$(" + word) } ?? ""
  }

  /// The rows of the table after a sentence, cell by cell, without its head.
  static func table(after sentence: String) -> [[String]] {
    guard let start = text.range(of: sentence)?.upperBound else { return [] }
    let lines = text[start...].split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2).map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// What stands between backticks.
  static func names(in cell: String) -> Set<String> {
    Set(cell.matches(of: /`([^`]+)`/).map { String($0.output.1) })
  }

  /// Fields of the lines of JSON by event, as the table after a sentence has them.
  static func fields(after sentence: String) -> [String: Set<String>] {
    var fields: [String: Set<String>] = [:]
    for row in table(after: sentence) where row.count == 2 {
      for event in names(in: row[0]) { fields[event] = names(in: row[1]) }
    }
    return fields
  }
}
