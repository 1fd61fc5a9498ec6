package import MeditationScript
package import Voices

/// Everything there is to say about a script that is not rendered.
package struct ScriptReport: Sendable {
  package let source: SourceText
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - catalog: knows the bells, the practices and the words the voice gets wrong.
  ///   - notation: of the voice that will say its lexicon.
  ///   - allowed: rules switched off besides the script's own.
  /// - Throws: `Catalog.BadPronunciation`.
  package init(
    of source: SourceText, in catalog: Catalog, notation: (any PhonemeNotation)? = nil,
    allowed: Set<Rule> = []
  ) throws {
    self.source = source
    let (script, found) = Script.read(source, with: catalog.repertoire(), allowed: allowed)
    let suggestions = try script.map {
      try catalog.linter(for: $0.head, notation: notation).suggestions(for: $0)
    }
    let missing = script?.missingFiles ?? []
    diagnostics = (found + missing + (suggestions ?? [])).allowed(by: allowed).inOrder()
  }
}
