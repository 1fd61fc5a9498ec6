import MeditationScript
import Messages

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

  init(code: Int32, _ message: String, help: String? = nil, in files: [ScriptErrors] = []) {
    self.code = code
    kind = ExitStatus.name(of: code)
    self.message = message
    self.help = help
    places = files.flatMap { file in
      file.diagnostics.map { DiagnosticFacts($0, in: file.source) }
    }
  }

  init(_ failure: UserFacingError) {
    self.init(
      code: failure.code, ([failure.message] + failure.details).joined(separator: "\n"),
      help: failure.help)
  }

  /// - Parameter message: what is said of several mistakes; one speaks for itself.
  init(code: Int32, _ message: String, of files: [ScriptErrors]) {
    let errors = files.flatMap(\.diagnostics).filter { $0.severity == .error }
    let one = errors.count == 1 ? errors.first : nil
    self.init(code: code, one?.message ?? message, help: errors.first?.help, in: files)
  }

  /// Whether the command line asks for JSON, even where nothing else of it can be understood.
  static var areWanted: Bool {
    CommandLine.arguments.dropFirst().prefix { $0 != "--" }.contains("--json")
  }
}
