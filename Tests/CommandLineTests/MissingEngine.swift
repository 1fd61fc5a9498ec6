import TestSupport

extension TemporaryFolder {
  /// Writes a voice whose engine is installed nowhere.
  func writeVoiceWithoutEngine(to name: String) throws {
    _ = try write(
      """
      title: Nobody
      language: en-US
      source: none
      engine: command
      description:
        program: no-such-program
        arguments: ["{output}"]
        input: text
        output: file
        licence: none
        source: none
        install: nothing
      own-pace: 150
      pace: 120
      chain: { filters: [{ kind: high-pass, frequency: 80 }] }
      """, to: name)
  }
}
