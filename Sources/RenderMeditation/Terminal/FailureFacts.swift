import ArgumentParser
import MeditationScript
import Messages
import TrackLibrary

/// A failure for other programs: one object on standard output, for those who asked for JSON.
struct FailureFacts: Encodable {
  let event = "failure"
  /// The exit code.
  let code: Int32
  /// The exit code's name.
  let kind: String
  /// One sentence.
  let message: String
  /// A way out; left out where none is known.
  let help: String?
  /// Mistakes and warnings in scripts, manifests and rows, each at its place.
  let places: [DiagnosticFacts]

  init(
    code: Int32, _ message: String, help: String? = nil,
    _ places: [(source: SourceText, diagnostics: [Diagnostic])] = []
  ) {
    self.code = code
    kind = ExitStatus.name(of: code)
    self.message = message
    self.help = help
    self.places = places.flatMap { source, diagnostics in
      diagnostics.map { DiagnosticFacts($0, in: source) }
    }
  }

  init(_ failure: UserFacingError) {
    self.init(
      code: failure.code, ([failure.message] + failure.details).joined(separator: "\n"),
      help: failure.help)
  }

  /// - Parameter message: what is said of them all.
  init(code: Int32, _ message: String, of groups: [(source: SourceText, diagnostics: [Diagnostic])])
  {
    let all = groups.flatMap(\.diagnostics)
    let worst = all.filter { $0.severity == .error }
    let first = (worst.first ?? all.first)?.message
    self.init(
      code: code, worst.count == 1 ? first ?? message : message, help: worst.first?.help, groups)
  }

  /// Whether the command line asks for JSON, even where nothing else of it can be understood.
  static var areWanted: Bool {
    CommandLine.arguments.dropFirst().prefix { $0 != "--" }.contains("--json")
  }
}

/// Warnings that count as errors, once they have been said.
struct StrictWarnings: Error {
  let groups: [(source: SourceText, diagnostics: [Diagnostic])]
}
