package import MeditationScript
package import Voices

/// Everything there is to say about a script that is not rendered.
package struct ScriptReport: Sendable {
  package let source: SourceText
  package let diagnostics: [Diagnostic]
  /// How it is paced; `nil` for a script with mistakes.
  package let pacing: PacingReport?

  /// - Parameters:
  ///   - catalog: knows the bells, the practices and the words the voice gets wrong.
  ///   - notation: of the voice that will say its lexicon.
  ///   - allowed: rules switched off besides the script's own.
  /// - Throws: `Catalog.MissingAsset`.
  package init(
    of source: SourceText, in catalog: Catalog, notation: (any PhonemeNotation)? = nil,
    allowed: Set<Rule> = []
  ) throws {
    self.source = source
    let (script, found) = Script.read(source, with: catalog.repertoire(), allowed: allowed)
    let own = try script.map { try Self.findings(of: $0, in: catalog, notation) } ?? []
    pacing = script.map { PacingReport(of: $0, pauses: catalog.pauses) }
    diagnostics = (found + own + (pacing?.warnings ?? [])).allowed(by: allowed).inOrder()
  }

  /// What only those see who know files, voices and the craft.
  private static func findings(
    of script: Script, in catalog: Catalog, _ notation: (any PhonemeNotation)?
  ) throws -> [Diagnostic] {
    let found = script.missingFiles + [script.overlong].compactMap(\.self)
    do {
      let lexicon = try catalog.lexicon(of: script.head, notation)
      let linter = try catalog.linter(for: script.head, lexicon)
      let writings = script.otherWritings(lexicon)
      return found + linter.suggestions(for: script) + writings.allowed(by: script.head.allowed)
    } catch let errors as ScriptErrors {
      return found + errors.diagnostics
    }
  }
}
