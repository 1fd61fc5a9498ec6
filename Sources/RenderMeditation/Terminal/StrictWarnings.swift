import MeditationScript

/// Warnings that count as errors, once they have been said.
struct StrictWarnings: Error {
  let files: [ScriptErrors]
}
