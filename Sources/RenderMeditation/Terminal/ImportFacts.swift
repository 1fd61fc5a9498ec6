import Importing
import Publishing

/// What is said of a file that was made a script.
struct ImportFacts: Encodable {
  let file: String
  /// `nil` for standard output.
  let output: String?
  let report: ImportReport

  static func json(_ facts: [ImportFacts]) throws -> String { try JSONDocument.text(of: facts) }

  /// For people.
  var lines: [String] {
    [("understood", report.understood), ("guessed", report.guessed), ("left", report.left)]
      .filter { !$0.1.isEmpty }
      .flatMap { name, findings in ["  \(name)"] + findings.map(Self.line) }
  }

  private static func line(_ finding: ImportReport.Finding) -> String {
    "    " + (finding.line.map { "line \($0): " } ?? "") + finding.text
  }
}
