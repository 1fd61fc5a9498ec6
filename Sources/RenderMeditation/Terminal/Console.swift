import Foundation
import MeditationScript
import Messages
import Processes
import Publishing
import Synchronization

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

  /// Asked always, and answered on the same line.
  func ask(_ question: String) {
    Self.write(question.printable, to: STDERR_FILENO)
  }

  /// Said always.
  func error(_ text: String) {
    guard !MessageEvents.areWanted else { return MessageEvents.note(text) }
    Self.write(text.printable + "\n", to: STDERR_FILENO)
  }

  /// What went wrong, and the way out; said always, but to who is told of it by an event.
  func error(_ failure: UserFacingError) {
    guard !MessageEvents.areWanted else { return }
    error("render-meditation: " + failure.message)
    for detail in failure.details { error("  " + detail) }
    if let help = failure.help { error("  help: " + help) }
  }

  /// Lines that are said always, each of which may repeat what a user wrote.
  func error(lines: [String]) {
    guard !MessageEvents.areWanted else { return }
    Self.write(lines.map(\.printable).joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  /// Warnings, unless the user wants quiet; errors in any case.
  func diagnostics(_ diagnostics: [Diagnostic], in source: SourceText) {
    let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    guard !shown.isEmpty else { return }
    guard !MessageEvents.areWanted else {
      return MessageEvents.diagnostics(shown, in: source)
    }
    let printer = DiagnosticPrinter(color: isTerminal)
    Self.write(printer.print(shown, in: source) + "\n", to: STDERR_FILENO)
  }

  /// Whether a result has been written, or has begun to be.
  static var hasResults: Bool { begun.withLock(\.self) }
  private static let begun = Mutex(false)

  /// Writes what a line takes at once, if it takes anything; whoever does not read is not waited for.
  static func lastWords(_ text: String, to descriptor: Int32) {
    var line = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard poll(&line, 1, 0) == 1, line.revents & Int16(POLLOUT) != 0 else { return }
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Writes all of it.
  ///
  /// Of messages, a reader that has gone away is no reason to stop a render. Of results it ends the
  /// program, and so does every other failure to write them, which is said where it can be.
  static func write(_ text: String, to descriptor: Int32) {
    if descriptor == STDOUT_FILENO { begun.withLock { $0 = true } }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let wrote = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else {
        guard descriptor == STDOUT_FILENO else { return }
        if errno == EPIPE { Signal.die(of: SIGPIPE) }
        Failure.exit(withoutResults: errno)
      }
      bytes = bytes.dropFirst(wrote)
    }
  }
}
