internal import Catalog
internal import Clips
package import Export
internal import Files
internal import MeditationScript
internal import Pacing
internal import Processes
internal import Rendering
internal import Resampling
internal import SoundFile
internal import Speech

/// A failure in the user's words, and the exit code that goes with it.
///
/// One sentence serves the terminal, a library's report and whatever else shows failures.
package struct UserFacingError: Error, Codable, Hashable, Sendable {
  package var message: String
  /// A way out.
  package var help: String?
  /// Lines after the message.
  package var details: [String] = []
  /// One of `ExitStatus`.
  package var code: Int32

  package init(_ message: String, help: String? = nil, code: Int32) {
    self.message = message
    self.help = help
    self.code = code
  }

  /// Whether it will be the same when it is tried again.
  package var isAboutInput: Bool { ExitStatus.aboutInput.contains(code) }

  /// What is said of a failure; `nil` for one that no part of the program throws on purpose.
  ///
  /// - Parameter name: what a setting is called where this is read.
  package init?(_ error: any Error, naming name: (SettingKey) -> String = \.option) {
    switch error {
    case let error as UserFacingError: self = error
    case let error as ScriptFinder.Failure: self.init(error)
    case let error as RenderError: self.init(error)
    case let error as SpeechError: self.init(error)
    case let error as ChildProcess.StartFailure:
      self.init(
        "no process could be started: \(error.reason)",
        help: "try again when the machine has less to do", code: ExitStatus.system)
    case let error as OwnSettings.Unreadable: self.init(error)
    case is JobCancelled: self.init("it was cancelled", code: ExitStatus.temporary)
    case let error as OutputError: self.init(error)
    case let error as SettingProblem: self.init(error, name: name)
    case let error as RulesBroken: self.init(error)
    case let error as InputOverwritten:
      self.init(
        "\(error.path) is one of the files that this is made from, and would be lost",
        help: "name another file to write", code: ExitStatus.usage)
    case let error as SoundStream.Failure:
      self.init(
        "the finished file cannot be read back: \(error.reason)", code: ExitStatus.software)
    case let error as ClipStoreFailure:
      self.init(
        "the temporary folder \(error.folder) cannot be used: \(error.reason)",
        help: error.isShortage
          ? "try again when the machine has less to do" : "set TMPDIR to a folder with room",
        code: error.isShortage ? ExitStatus.system : ExitStatus.inputOutput)
    case is ResamplingError, is Catalog.MissingAsset, is DecodingError, is LayoutError:
      self.init("something is wrong inside the program: \(error)", code: ExitStatus.software)
    default: return nil
    }
  }

  /// What is said of any failure of one track among many, its script's mistakes included.
  package init(ofTrack error: any Error) {
    if let script = error as? ScriptErrors {
      let text = DiagnosticPrinter(color: false).print(script.diagnostics, in: script.source)
      self.init(text.trimmed, code: ExitStatus.data)
    } else if let known = UserFacingError(error, naming: \.quoted) {
      let lines = [known.message] + known.details
      self.init(lines.joined(separator: "\n  "), help: known.help, code: known.code)
    } else {
      self.init("something is wrong inside the program: \(error)", code: ExitStatus.software)
    }
  }
}
