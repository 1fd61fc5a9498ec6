import Foundation
import MeditationScript

/// A bell or a bed as it is named on the command line.
enum SoundArgument {
  /// - Throws: `Failure.Refusal` if nothing has this name.
  static func choice(
    _ text: String, _ what: String, among kinds: [SoundKind]
  ) throws -> SoundChoice {
    do throws(UnknownSound) {
      let choice = try kinds.choice(text)
      guard case .file(let path) = choice else { return choice }
      // Absolute, so that it cannot be taken for a file beside the script.
      return .file(URL(fileURLWithPath: path).path)
    } catch {
      throw Failure.refused(
        "the \(what) `\(text)` \(error.problem); expected \(error.expected)",
        help: error.help, code: EX_USAGE)
    }
  }
}
