import Foundation
import MeditationScript
import Messages
import Processes
import Publishing

/// Standard output for results, standard error for everything else.
struct Console {
  let isQuiet: Bool
  /// Whether standard error is a terminal that may be drawn on.
  let isTerminal = isatty(STDERR_FILENO) == 1

  init(_ options: MessageOptions) {
    isQuiet = options.quiet
  }

  init(isQuiet: Bool = false) {
    self.isQuiet = isQuiet
  }

  func result(_ text: String) {
    Self.write(text + "\n", to: STDOUT_FILENO)
  }

  func json(_ value: some Encodable) throws {
    result(try JSONDocument.text(of: value))
  }

  /// Said unless the user wants quiet.
  func note(_ text: String) {
    guard !isQuiet else { return }
    error(text)
  }

  /// Said always.
  func error(_ text: String) {
    Self.write(text.printable + "\n", to: STDERR_FILENO)
  }

  /// What went wrong, and the way out; said always.
  func error(_ failure: UserFacingError) {
    error("render-meditation: " + failure.message)
    for detail in failure.details { error("  " + detail) }
    if let help = failure.help { error("  help: " + help) }
  }

  /// Lines that are said always, each of which may repeat what a user wrote.
  func error(lines: [String]) {
    Self.write(lines.map(\.printable).joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  /// Warnings, unless the user wants quiet; errors in any case.
  func diagnostics(_ diagnostics: [Diagnostic], in source: SourceText) {
    let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    guard !shown.isEmpty else { return }
    let printer = DiagnosticPrinter(color: isTerminal)
    Self.write(printer.print(shown, in: source) + "\n", to: STDERR_FILENO)
  }

  /// Writes all of it.
  ///
  /// Of messages, a reader that has gone away is no reason to stop a render. Of results it ends the
  /// program, and so does every other failure to write them.
  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let wrote = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else {
        guard descriptor == STDOUT_FILENO else { return }
        if errno == EPIPE { Signal.die(of: SIGPIPE) }
        Foundation.exit(ExitStatus.inputOutput)
      }
      bytes = bytes.dropFirst(wrote)
    }
  }
}
