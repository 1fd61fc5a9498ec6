/// What makes a program a certain voice.
package struct CommandVoice: Hashable, Sendable {
  /// A description of `Audio/engines` by its name, or one of the user's own.
  package enum Program: Hashable, Sendable {
    case known(String, CommandDescription)
    /// One that nobody has described; the names of those that are.
    case unknown(String, known: [String])
    case own(CommandDescription)
  }

  package var program: Program
  /// One of the program's voices, or the path of a model; `nil` for its usual one.
  package var voice: String?
  /// Words a minute that the program speaks at its own pace.
  let ownPace: Double

  static let engine = "command"

  /// `nil` for a program that nobody has described.
  package var description: CommandDescription? {
    switch program {
    case .known(_, let description), .own(let description): description
    case .unknown: nil
    }
  }

  package var name: String {
    switch program {
    case .known(let name, _), .unknown(let name, _): name
    case .own(let description): String(description.program.split(separator: "/").last ?? "")
    }
  }
}
