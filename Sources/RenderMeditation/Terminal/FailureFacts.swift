import Foundation
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
    places = files.flatMap(\.facts)
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

  /// Of a program that is ended by a signal: the code is the one that a shell shows.
  init(signal number: Int32) {
    self.init(
      code: ExitStatus.signalled + number, "it was ended by the signal \(Self.name(of: number))",
      help: "run it again")
  }

  private static func name(of signal: Int32) -> String {
    switch signal {
    case SIGINT: "SIGINT (Ctrl-C)"
    case SIGTERM: "SIGTERM"
    case SIGHUP: "SIGHUP"
    default: "\(signal)"
    }
  }

  /// Tells programs, on a line where each of them reads.
  func tell() {
    // Whatever cannot be encoded has been said to people, and the code says the rest.
    if MessageEvents.areWanted { try? JSONLines(to: STDERR_FILENO).write(self) }
    if Self.areWanted { try? JSONLines().write(self) }
  }

  /// Tells programs as far as nobody has to wait for them: for the last moment of a program that a
  /// signal ends, while other threads may be writing.
  func tellAtOnce() {
    guard let line = try? JSONLines().line(self) else { return }
    if MessageEvents.areWanted { Console.lastWords(line, to: STDERR_FILENO) }
    if Self.areWanted, !Console.hasResults { Console.lastWords(line, to: STDOUT_FILENO) }
  }

  /// Whether the command line asks for JSON, even where nothing else of it can be understood.
  static var areWanted: Bool {
    CommandLine.arguments.dropFirst().prefix { $0 != "--" }.contains("--json")
  }
}
