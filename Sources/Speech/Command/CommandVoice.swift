/// What makes a program a certain voice.
package struct CommandVoice: Hashable, Sendable {
  /// A description of `Audio/engines` by its name, or one of the user's own.
  package enum Program: Hashable, Sendable {
    /// Described once somebody has looked it up.
    case known(String, CommandDescription?)
    case own(CommandDescription)
  }

  package var program: Program
  /// One of the program's voices, or the path of a model; `nil` for its usual one.
  package var voice: String?
  /// Words a minute that the program speaks at its own pace.
  let ownPace: Double

  static let engine = "command"

  /// `nil` where nobody has looked it up.
  var description: CommandDescription? {
    switch program {
    case .known(_, let description): description
    case .own(let description): description
    }
  }

  /// Whether the program can be asked to speak faster or slower; those that are built in all can.
  var takesPace: Bool { description.map { $0.pace != nil } ?? true }

  var takesPhonemes: Bool { description?.phonemes != nil }

  /// What it is called.
  var name: String {
    switch program {
    case .known(let name, _): name
    case .own(let description): String(description.program.split(separator: "/").last ?? "")
    }
  }
}

extension CommandVoice: Codable {
  private enum CodingKeys: String, CodingKey {
    case program, description, voice
    case ownPace = "own-pace"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let own = try container.decodeIfPresent(CommandDescription.self, forKey: .description)
    program =
      try own.map(Program.own) ?? .known(try container.decode(String.self, forKey: .program), nil)
    voice = try container.decodeIfPresent(String.self, forKey: .voice)
    ownPace = try container.decode(Double.self, forKey: .ownPace)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch program {
    case .known(let name, _): try container.encode(name, forKey: .program)
    case .own(let description): try container.encode(description, forKey: .description)
    }
    try container.encodeIfPresent(voice, forKey: .voice)
    try container.encode(ownPace, forKey: .ownPace)
  }
}
