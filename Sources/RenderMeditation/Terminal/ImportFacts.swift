import Importing
import Publishing

/// What is said of a file that was made a script.
struct ImportFacts: Encodable {
  let file: String
  /// `nil` for standard output.
  let output: String?
  let report: ImportReport

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

/// What became of one of the files to import.
enum ImportEntry: Encodable {
  case made(ImportFacts)
  case failed(FailureFacts)

  /// Whether the script is on standard output.
  var isPrinted: Bool { if case .made(let facts) = self { facts.output == nil } else { false } }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .made(let facts): try facts.encode(to: encoder)
    case .failed(let failure): try failure.encode(to: encoder)
    }
  }

  static func json(_ entries: [ImportEntry]) throws -> String { try JSONDocument.text(of: entries) }
}
