import Foundation
import MeditationScript

/// What is said on standard error to a program that follows a track: a line of JSON for each message.
enum MessageEvents {
  /// Whether the command line asks for it, even where nothing else of it can be understood.
  static let areWanted: Bool = {
    let words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    return words.contains("--progress=json")
      || zip(words, words.dropFirst()).contains { $0 == "--progress" && $1 == "json" }
  }()

  private struct Note: Encodable {
    let event = "note"
    let message: String
  }

  /// Tells what a person should know.
  static func note(_ text: String) { write(Note(message: text)) }

  /// Tells of mistakes and warnings, each at its place.
  static func diagnostics(_ diagnostics: [Diagnostic], in source: SourceText) {
    for diagnostic in diagnostics {
      write(MistakeEvent(facts: DiagnosticFacts(diagnostic, in: source)))
    }
  }

  static func write(_ event: some Encodable) {
    // Numbers and texts always encode.
    try? JSONLines(to: STDERR_FILENO).write(event)
  }
}
