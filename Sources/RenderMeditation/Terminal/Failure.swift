import ArgumentParser
import Catalog
import Clips
import Files
import Foundation
import MeditationScript
import Pacing
import Processes
import Production
import Rendering
import Resampling
import SoundFile
import Speech
import TrackLibrary

/// A failure in the user's words, and the exit code that goes with it (sysexits).
struct Failure {
  let message: String
  var help: String?
  /// Lines after the message.
  var details: [String] = []
  let code: Int32

  /// Something a command will not do, said in its own words.
  struct Refusal: Error {
    let failure: Failure
  }

  static func refused(_ message: String, help: String?, code: Int32 = EX_CANTCREAT) -> Refusal {
    Refusal(failure: Failure(message, help: help, code: code))
  }

  /// Says what went wrong and ends the program.
  static func exit(_ error: any Error) -> Never {
    let console = Console()
    if let script = error as? ScriptErrors {
      console.diagnostics(script.diagnostics, in: script.source)
      Foundation.exit(EX_DATAERR)
    }
    if let library = error as? LibraryErrors {
      for group in library.groups { console.diagnostics(group.diagnostics, in: group.source) }
      Foundation.exit(code(of: library))
    }
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    // `| head` has heard enough; as with any other program, that is no mistake to speak of.
    if case .readerGone? = error as? OutputError { Interruptions.die(of: SIGPIPE) }
    guard let failure = Failure(error) else {
      // A mistyped command is taken for a script, and what follows it for one word too many.
      if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
        let help = Suggestion.help(for: word, among: RenderMeditationCommand.commandNames),
        !RenderMeditationCommand.commandNames.contains(word)
      {
        console.error("render-meditation: `\(word)` is no command: \(help)")
      }
      RenderMeditationCommand.exit(withError: error)
    }
    console.error("render-meditation: " + failure.message)
    for detail in failure.details { console.error("  " + detail) }
    if let help = failure.help { console.error("  help: " + help) }
    Foundation.exit(failure.code)
  }

  static func code(of errors: LibraryErrors) -> Int32 {
    errors.mayPass ? EX_TEMPFAIL : EX_DATAERR
  }

  /// For a track that is one of many.
  static func trouble(_ error: any Error) -> Trouble {
    if let script = error as? ScriptErrors {
      let text = DiagnosticPrinter(color: false).print(script.diagnostics, in: script.source)
      return Trouble(message: text.trimmed, code: EX_DATAERR)
    }
    if let problem = error as? SettingProblem {
      let failure = Failure(problem, name: \.quoted)
      return Trouble(message: failure.message, help: failure.help, code: failure.code)
    }
    guard let failure = Failure(error) else {
      return Trouble(message: "something is wrong inside the program: \(error)", code: EX_SOFTWARE)
    }
    let lines = [failure.message] + failure.details
    return Trouble(
      message: lines.joined(separator: "\n  "), help: failure.help, code: failure.code)
  }

  init(_ message: String, help: String? = nil, code: Int32) {
    self.message = message
    self.help = help
    self.code = code
  }

  private init?(_ error: any Error) {
    switch error {
    case let error as Refusal: self = error.failure
    case let error as ScriptFinder.Failure: self.init(error)
    case let error as Catalog.BadPronunciation: self.init(error)
    case let error as RenderError: self.init(error)
    case let error as SpeechError: self.init(error)
    case let error as LibraryPublisher.Unfinished: self.init(error)
    case let error as ChildProcess.StartFailure:
      self.init(
        "no process could be started: \(error.reason)",
        help: "try again when the machine has less to do", code: EX_OSERR)
    case let error as OutputError: self.init(error)
    case let error as SettingProblem: self.init(error, name: \.option)
    case let error as RulesBroken: self.init(error)
    case let error as InputOverwritten:
      self.init(
        "\(error.path) is one of the files that the track is made from",
        help: "name another output by -o", code: EX_USAGE)
    case let error as SoundStream.Failure:
      self.init("the finished file cannot be read back: \(error.reason)", code: EX_SOFTWARE)
    case let error as ClipStoreFailure:
      self.init(
        "the temporary folder \(error.folder) cannot be used: \(error.reason)",
        help: "set TMPDIR to a folder with room", code: EX_IOERR)
    case is ResamplingError, is Catalog.MissingAsset, is DecodingError, is LayoutError:
      self.init("something is wrong inside the program: \(error)", code: EX_SOFTWARE)
    default: return nil
    }
  }

  private init(_ error: LibraryPublisher.Unfinished) {
    let names = error.tracks.prefix(5).joined(separator: ", ")
    let more = error.tracks.count > 5 ? " and \(error.tracks.count - 5) more" : ""
    self.init(
      "nothing is published before every track is there; out of date: \(names)\(more)",
      help: "run the command again, without --publish-only, on every shard", code: EX_TEMPFAIL)
  }

  private init(_ error: SpeechError) {
    switch error {
    case .engineMissing(let engine):
      self.init(
        "\(engine) or its voices are not installed", help: EspeakInstallation.install,
        code: EX_UNAVAILABLE)
    case .voiceMissing(let voice, let engine):
      self.init(
        "\(engine) has no voice `\(voice)`", help: EspeakInstallation.install,
        code: EX_UNAVAILABLE)
    case .engineUnusable(let engine, let reason, let help):
      self.init("\(engine) cannot speak: \(reason)", help: help, code: EX_UNAVAILABLE)
    case .phraseFailed(let phrase, let reason):
      self.init("this could not be spoken: “\(phrase)”: \(reason)", code: EX_SOFTWARE)
    case .noResources(let reason):
      self.init(reason, help: "try again when the machine has less to do", code: EX_OSERR)
    }
  }

  private init(_ error: OutputError) {
    switch error {
    case .cannotCreate(let path, let reason):
      self.init("\(path) cannot be created: \(reason)", code: EX_CANTCREAT)
    case .writeFailed(let path, let reason):
      self.init("\(path) was not written: \(reason)", code: EX_IOERR)
    case .readerGone(let path):
      self.init("\(path) was not written: nobody reads it any more", code: EX_IOERR)
    case .tooLarge(let path, let format):
      self.init(
        "\(path) would be larger than \(format) files can be",
        help: "wav, w64, caf and flac can", code: EX_USAGE)
    }
  }

  private init(_ error: SettingProblem, name: (SettingKey) -> String) {
    let code =
      switch error.kind {
      case .usage: EX_USAGE
      case .missing: EX_NOINPUT
      case .content: EX_DATAERR
      }
    self.init(error.message(name), help: error.help, code: code)
  }

  private init(_ error: RulesBroken) {
    self.init("the track does not keep the preset's rules, and is not written:", code: EX_DATAERR)
    details = error.verification.failures.flatMap {
      ["\($0.rule): \($0.found), wanted \($0.wanted)", "  help: \($0.help ?? "")"]
    }
  }
}
