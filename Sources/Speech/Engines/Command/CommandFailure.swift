package import Processes

/// Why a program did not speak.
package indirect enum CommandFailure: Error, Hashable {
  /// The description contradicts itself.
  case misdescribed(mistakes: [String])
  /// There is no such program; what to run to get it.
  case notInstalled(program: String, install: String)
  /// The voice's model is in none of these places.
  case modelMissing(voice: String, places: [String])
  /// It has other voices.
  case voiceMissing(voice: String, voices: [String])
  /// The system had no process, file or folder to give.
  case noResources(reason: String)
  /// It ended by itself, and not well.
  case crashed(ending: ProcessExit, lastWords: String)
  /// The job it spoke for was cancelled.
  case cancelled
  /// It was killed after so many seconds.
  case silentForTooLong(seconds: Double)
  /// It ended well, and left no sound that can be read.
  case rubbish(reason: String)
  /// Some phrases of a batch have no sound, or too many have.
  case wrongCount(expected: Int, found: Int)
  /// Sound of no length.
  case empty(text: String)
  /// Sound in which nothing is to be heard, though there are words.
  case silence(text: String)

  /// Of many phrases given at once, it fails over this one.
  case phrase(text: String, failure: CommandFailure)

  /// Whether the program may do better with fewer phrases.
  var mayBeOfOnePhrase: Bool {
    switch self {
    case .crashed, .rubbish, .wrongCount: true
    default: false
    }
  }

  /// In words that follow "it could not speak:".
  package var reason: String {
    switch self {
    case .misdescribed(let mistakes):
      "its description cannot be used: " + mistakes.joined(separator: "; ")
    case .notInstalled(let program, _): "`\(program)` is not installed"
    case .modelMissing(let voice, let places):
      "there is no voice `\(voice)`: it is not in " + places.joined(separator: ", ")
    case .voiceMissing(let voice, let voices):
      "there is no voice `\(voice)`, but there is " + voices.joined(separator: ", ")
    case .noResources(let reason): reason
    case .crashed(.exited(let code), let words): Self.told("it ended with code \(code)", words)
    case .crashed(.signalled(let number), let words):
      Self.told("it was ended by signal \(number)", words)
    case .cancelled: "it was cancelled"
    case .silentForTooLong(let seconds): "it did not end within \(Int(seconds)) seconds"
    case .rubbish(let reason): reason
    case .wrongCount(let expected, let found):
      "it was given \(expected) phrases and made \(found) sounds"
    case .empty(let text): "it made no sound for “\(text)”"
    case .phrase(let text, let failure): "“\(text)”: " + failure.reason
    case .silence(let text): "it made nothing but silence for “\(text)”"
    }
  }

  /// The last line says most: before it stands the way there.
  private static func told(_ what: String, _ words: String) -> String {
    guard let line = words.split(whereSeparator: \.isNewline).last else { return what }
    return what + ": " + line
  }
}
