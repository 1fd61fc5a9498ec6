import MeditationScript
import Testing

/// What the scripts of the tests may ask for.
let repertoire = Repertoire(
  bells: [
    SoundKind("bowl-medium"), SoundKind("bowl-small", aliases: ["small"]),
    SoundKind(
      "bowl", tuning: .init(meaning: "frequency in hertz", range: 80...1200, isOptional: false)),
  ],
  beds: [
    SoundKind("rain"),
    SoundKind("drone", tuning: .init(meaning: "root in Hz", range: 40...220, isOptional: true)),
  ], voices: ["ana", "serene", "steady"],
  languages: ["en-US", "en-GB", "fr-FR", "de-DE", "es-ES"])

/// Reads a script as a user's file would be read.
func read(_ text: String) -> (script: Script?, diagnostics: [Diagnostic]) {
  Script.read(SourceText(name: "s.md", text: text), with: repertoire)
}

/// Everything that would be printed about a script.
func report(_ text: String) -> String {
  let source = SourceText(name: "s.md", text: text)
  let diagnostics = Script.read(source, with: repertoire).diagnostics
  return DiagnosticPrinter(color: false).print(diagnostics, in: source)
}

/// The phrases of a script at a length, in order.
func phrases(
  _ text: String, length: Duration? = nil, values: ScriptValues = ScriptValues()
) throws -> [String] {
  let script = try #require(read(text).script)
  return try script.steps(length: length, values: values).leaves.compactMap {
    if case .speech(let phrase, _) = $0 { phrase.text } else { nil }
  }
}
