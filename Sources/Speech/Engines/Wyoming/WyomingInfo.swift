internal import Voices

/// What a Wyoming server says of itself, as far as it speaks.
package struct WyomingInfo: Equatable, Sendable {
  /// Its programs that speak; the first is the one that answers unless another is chosen.
  package let programs: [Program]

  /// One engine.
  package struct Program: Equatable, Sendable {
    package let name: String
    package let version: String?
    package let description: String?
    package let attribution: Attribution?
    package let isInstalled: Bool
    package let voices: [Voice]
  }

  /// One voice; it may have several speakers, and need not be there before it is asked for.
  package struct Voice: Equatable, Sendable {
    package let name: String
    package let version: String?
    package let description: String?
    package let attribution: Attribution?
    package let isInstalled: Bool
    package let languages: [String]
    package let speakers: [String]
  }

  /// Who made it and where it is from.
  ///
  /// The protocol has no field for a licence.
  package struct Attribution: Equatable, Sendable {
    package let name: String
    package let url: String

    /// In one line, empty if nothing is said.
    package var text: String {
      [name, url].map { WyomingWords.shown($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// All names of voices, in the server's order.
  package var voices: [String] { programs.flatMap(\.voices).map(\.name) }

  /// The program that has a voice, and the voice.
  ///
  /// - Parameter name: exactly; without it, the only voice of the first program, if that has one.
  func choice(_ name: String?) -> (program: Program, voice: Voice)? {
    if let name {
      for program in programs {
        if let voice = program.voices.first(where: { $0.name == name }) { return (program, voice) }
      }
      return nil
    }
    guard let program = programs.first, let voice = program.voices.first,
      program.voices.count == 1
    else { return nil }
    return (program, voice)
  }
}
