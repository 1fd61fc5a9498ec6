/// What a script says of itself.
package struct Head: Sendable {
  /// As it is written; `Script.title(with:)` has its blanks filled.
  package var title: String?
  /// Where the title is written.
  var titleSpan: SourceSpan?
  /// What the command line calls it; the first is canonical.
  package var names: [String] = []
  package var summary: String?
  package var language = "en-US"
  /// Where the language is written.
  var languageSpan: SourceSpan?
  package var length = LengthRange()
  /// Where the lengths are written.
  package var lengthSpan: SourceSpan?
  package var credits: String?
  package var tags: [String] = []
  package var notes: String?
  package var phrases: [Spanned<Template>] = []
  /// The phrases as they are written.
  var writtenPhrases: [Spanned<String>] = []
  /// What `--with` can choose, in order.
  package var options: [Option] = []
  /// Pronunciations of the script's own, by word.
  package var lexicon: [LexiconEntry] = []
  /// What fills the script's placeholders unless the user says otherwise.
  package var values: [String: String] = [:]
  /// Rules the script need not keep.
  package var allowed: Set<Rule> = []
  /// Whether equal pauses may differ a little.
  package var variesPauses = true

  package init() {}

  /// Lengths the author had in mind.
  package struct LengthRange: Hashable, Sendable {
    package var from: Duration?
    package var usual: Duration?
    package var to: Duration?
  }

  /// A choice the script leaves to whoever renders it.
  package struct Option: Hashable, Sendable {
    package let name: String
    package let summary: String
  }
}
