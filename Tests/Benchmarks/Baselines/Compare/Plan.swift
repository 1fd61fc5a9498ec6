import Foundation
import TestSupport

/// What is heard in a track, as the program lays it out, for those who make it otherwise.
struct Plan {
  /// Rows of start in seconds, `say` or `bell`, words.
  let rows: String
  /// Every phrase as often as it is heard, one a line.
  let phrases: String

  private struct Outline: Decodable {
    let sampleRate: Int
    let events: [Event]
  }

  private struct Event: Decodable {
    let kind: String
    let start: Int
    let text: String
  }

  init(of script: String, minutes: Int, by program: String) throws {
    let run = try Tool(path: program).run(
      ["outline", script, "--minutes", String(minutes), "--json"],
      environment: BuiltTool.environment)
    guard run.code == 0 else { throw Failure(words: run.errors) }
    let outline = try JSONDecoder().decode(Outline.self, from: Data(run.output.utf8))
    let heard = outline.events.filter { ["speech", "bell"].contains($0.kind) }
    rows = heard.map { event in
      let start = Double(event.start) / Double(outline.sampleRate)
      return event.kind == "bell" ? "\(start)\tbell\t\n" : "\(start)\tsay\t\(event.text)\n"
    }.joined()
    phrases = heard.filter { $0.kind == "speech" }.map { $0.text + "\n" }.joined()
  }
}

/// Something that was to be measured did not do what it is measured by.
struct Failure: Error, CustomStringConvertible {
  let words: String
  var description: String { words }
}
