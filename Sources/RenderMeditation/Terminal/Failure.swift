import ArgumentParser
import Export
import Files
import Foundation
import MeditationScript
import Messages
import Processes
import TrackLibrary

/// How the program ends when something failed.
enum Failure {
  /// Says what went wrong and ends the program.
  static func exit(_ error: any Error) -> Never {
    let console = Console()
    if let script = error as? ScriptErrors {
      console.diagnostics(script.diagnostics, in: script.source)
      exit(
        FailureFacts(
          code: ExitStatus.data, "there are mistakes in the script",
          of: [script]))
    }
    if let own = (error as? OwnSettings.Mistakes)?.errors {
      console.diagnostics(own.diagnostics, in: own.source)
      console.error("  `--no-config` leaves your settings out")
      exit(
        FailureFacts(
          code: ExitStatus.data, "there are mistakes in your settings", of: [own]))
    }
    if let library = error as? LibraryErrors {
      for group in library.groups { console.diagnostics(group.diagnostics, in: group.source) }
      exit(
        FailureFacts(
          code: library.code, "there are mistakes in the library",
          of: library.groups))
    }
    if let strict = error as? StrictWarnings {
      exit(
        FailureFacts(
          code: ExitStatus.data, "there are warnings, and --strict makes errors of them",
          of: strict.files))
    }
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    // `| head` has heard enough; as with any other program, that is no mistake to speak of.
    if case .readerGone? = error as? OutputError { Signal.die(of: SIGPIPE) }
    guard let failure = UserFacingError(library: error) ?? UserFacingError(error) else {
      // A mistyped command is taken for a script, and what follows it for one word too many.
      if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
        let help = Suggestion.help(for: word, among: CommandNames.all),
        !CommandNames.all.contains(word)
      {
        console.error("render-meditation: `\(word)` is no command: \(help)")
      }
      exitOfParser(error)
    }
    console.error(failure)
    exit(FailureFacts(failure))
  }

  /// Ends the program, and tells programs of it where they want to be told.
  private static func exit(_ facts: FailureFacts) -> Never {
    facts.tell()
    Foundation.exit(facts.code)
  }

  /// Ends a program whose results cannot be written.
  ///
  /// - Parameter code: the system's number for why.
  static func exit(withoutResults code: Int32) -> Never {
    let failure = UserFacingError(
      "the results were not written to standard output: \(SystemError.text(code))",
      code: ExitStatus.inputOutput)
    Console().error(failure)
    if MessageEvents.areWanted { MessageEvents.write(FailureFacts(failure)) }
    Foundation.exit(failure.code)
  }

  /// Ends the program by a signal that came, and tells programs of it where they want to be told.
  static func exit(bySignal number: Int32) -> Never {
    FailureFacts(signal: number).tellAtOnce()
    Signal.die(of: number)
  }

  /// Ends the program as the parser would, which also shows help; but what it repeats of the
  /// command line reaches no terminal as it is.
  private static func exitOfParser(_ error: any Error) -> Never {
    let code = RenderMeditationCommand.exitCode(for: error)
    guard code != .success else { RenderMeditationCommand.exit(withError: error) }
    let text = RenderMeditationCommand.fullMessage(for: error)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if !text.isEmpty { Console().error(lines: lines.map(String.init)) }
    exit(FailureFacts(code: code.rawValue, RenderMeditationCommand.message(for: error)))
  }
}
