import MeditationScript
import Testing

/// Reads a script as a user's file would be read.
func read(_ text: String) -> (script: Script?, diagnostics: [Diagnostic]) {
  Script.read(SourceText(name: "s.md", text: text), bells: ["bowl-medium", "bowl-small"])
}

/// Everything that would be printed about a script.
func report(_ text: String) -> String {
  let source = SourceText(name: "s.md", text: text)
  let diagnostics = Script.read(source, bells: ["bowl-medium", "bowl-small"]).diagnostics
  return DiagnosticPrinter(color: false).print(diagnostics, in: source)
}

/// The phrases of a script at a length, in order.
func phrases(
  _ text: String, length: Duration? = nil, values: ScriptValues = ScriptValues()
) throws -> [String] {
  let script = try #require(read(text).script)
  return words(try script.steps(length: length, values: values))
}

private func words(_ steps: [Step]) -> [String] {
  steps.flatMap { step -> [String] in
    switch step {
    case .speech(let text, _): [text]
    case .rounds(_, let inner, _): words(inner)
    default: []
    }
  }
}
