package import MeditationScript

/// Everything there is to say about a script that is not rendered.
package struct ScriptReport: Sendable {
  package let source: SourceText
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - studio: knows the bells, the library and the words the voice gets wrong.
  ///   - allowed: rules switched off besides the script's own.
  package init(of source: SourceText, in studio: Studio, allowed: Set<Rule> = []) throws {
    self.source = source
    let (script, found) = Script.read(source, with: studio.repertoire, allowed: allowed)
    let suggestions = try script.map {
      try studio.linter(for: $0.head).suggestions(for: $0)
    }
    let missing = script?.missingFiles ?? []
    diagnostics = (found + missing + (suggestions ?? [])).allowed(by: allowed).inOrder()
  }
}
