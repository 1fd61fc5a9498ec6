internal import Timebase

/// Reads a script as an experienced teacher would, and suggests.
///
/// Each rule is a small function over what stands in a row: sentences, pauses and the rest, paragraph
/// after paragraph.
package struct CraftLinter: Sendable {
  /// Words of a sentence that the voice may say wrong and that no lexicon covers.
  package typealias RiskyWords = @Sendable (_ sentence: String) -> [String]

  private let riskyWords: RiskyWords

  /// A linter that asks `riskyWords` about each sentence.
  package init(riskyWords: @escaping RiskyWords) {
    self.riskyWords = riskyWords
  }

  /// Everything worth suggesting, in the order of the script.
  package func suggestions(for script: Script) -> [Diagnostic] {
    let paragraphs = script.paragraphs
    let kind = LanguageTag.primary(of: script.head.language)
    var found: [Diagnostic] = []
    for paragraph in paragraphs {
      for item in paragraph {
        switch item {
        case .sentence(let template, let span):
          found += SentenceRules.suggestions(
            for: template.asWritten, kind: kind, at: span, in: script.source)
          found += riskyWords(template.asWritten).map { .riskyWord($0, at: span) }
        case .phrases(let templates, _, _, let span):
          for template in templates {
            found += riskyWords(template.asWritten).map { .riskyWord($0, at: span) }
          }
        case .breathe(let pattern, let times, _, let span):
          found += TimeRules.suggestions(for: pattern, times: times, at: span)
        default: continue
        }
      }
      // What an instruction sounds like is known for English alone.
      if kind == "en" { found += ParagraphRules.suggestions(for: paragraph) }
    }
    found += TimeRules.suggestions(forSilencesIn: Array(paragraphs.joined()), kind: kind)
    return found.allowed(by: script.head.allowed).inOrder()
  }
}

extension Diagnostic {
  fileprivate static func riskyWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    .suggestion(
      .riskyWord, "the voice may say `\(word)` in another way than you mean", at: span,
      help: HostWords.tryingWord)
  }
}
