package import Voices

extension EngineRegistry {
  /// The engines of this program.
  ///
  /// - Parameters:
  ///   - programs: names of the programs that are described.
  ///   - description: reads the description of a program.
  package static func builtIn(
    programs: [String], description: @escaping @Sendable (String) -> CommandDescription?
  ) -> EngineRegistry {
    EngineRegistry([
      EspeakVoice.registration,
      CommandVoice.registration(programs: programs, description: description),
      WyomingVoice.registration,
    ])
  }
}
