extension Script {
  /// Reads a script, or a document of SSML, and says everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - source: any text; whatever is in it, nothing of it is ever opened or run.
  ///   - repertoire: what there is to ask for; by default every name is taken on trust.
  ///   - allowed: rules that are switched off, besides the script's own.
  /// - Returns: the script, `nil` if one of the diagnostics is an error; and the diagnostics, in the
  ///   order of the text, at most 200 and a word about the rest.
  public static func check(
    _ source: SourceText, with repertoire: Repertoire = .anything, allowed: Set<Rule> = []
  ) -> (script: Script?, diagnostics: [Diagnostic]) {
    read(source, with: repertoire, allowed: allowed)
  }

  /// One sentence about the practice, from its head.
  public var summary: String? { head.summary }

  /// The tag of the language it is written in, such as `en-US`.
  public var language: String { head.language }

  /// The length of a track that is asked for without one.
  public var usualLength: Duration? { head.length.usual }

  /// The shortest track it is meant for.
  public var shortestLength: Duration? { head.length.from }

  /// The longest track it is meant for.
  public var longestLength: Duration? { head.length.to }

  /// A chapter's heading.
  public struct Heading: Hashable, Sendable {
    /// Its words, blanks as they are written: by their default, or else by their name.
    public let title: String
    /// The number of `#` signs, 1…6.
    public let level: Int
    /// The place of its words.
    public let span: SourceSpan
  }

  /// The headings of all chapters, in order, whatever is in or out at a length.
  public var headings: [Heading] {
    sections.map { Heading(title: $0.title.asWritten, level: $0.level, span: $0.span) }
  }

  /// The sentences to be spoken, in order, each at its place, whatever is in or out at a length;
  /// blanks as in headings.
  ///
  /// Those of a borrowed practice have the place of the tag that borrows it; phrases of the head are
  /// not among them.
  public var sentences: [Spanned<String>] {
    items.compactMap {
      if case .sentence(let template, let span) = $0 {
        Spanned(template.asWritten.trimmed, span)
      } else {
        nil
      }
    }
  }
}
