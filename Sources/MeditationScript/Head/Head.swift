/// The head of a script: what it says of itself.
package struct Head: Sendable {
  /// As it is written; `Script.title(with:)` has its blanks filled.
  package var title: String?
  /// Where the title is written.
  var titleSpan: SourceSpan?
  /// Names to ask for it by; the first is canonical.
  package var names: [String] = []
  /// One sentence about the practice; `nil` if the head has none.
  package var summary: String?
  /// A language tag; one of the repertoire's once the script is checked.
  package var language = "en-US"
  /// The tag as its author wrote it, where it names a region that `language` does not.
  package var writtenLanguage: String?
  /// Where the language is written.
  var languageSpan: SourceSpan?
  /// Lengths the practice is meant for.
  package var length = LengthRange()
  /// Where the lengths are written.
  package var lengthSpan: SourceSpan?
  /// Who it comes from; `nil` if the head does not say.
  package var credits: String?
  /// Words to find it by, in the order of the head.
  package var tags: [String] = []
  /// Remarks for whoever renders it; never spoken.
  package var notes: String?
  /// The phrases that `[phrases]` says, each at its place in the head.
  package var phrases: [Spanned<Template>] = []
  /// The phrases as they are written.
  var writtenPhrases: [Spanned<String>] = []
  /// Options a listener may choose, in the order of the head.
  package var options: [Option] = []
  /// Pronunciations of the script's own, by word.
  package var lexicon: [LexiconEntry] = []
  /// Values of placeholders, by name, unless the user says otherwise.
  package var values: [String: String] = [:]
  /// Rules the script need not keep.
  package var allowed: Set<Rule> = []
  /// Whether pauses are drawn, each of its own length, and not all alike.
  package var variesPauses = true
  /// The form of the practice.
  package var form = PracticeForm.heart
  /// How often one wording may be heard; `nil` where the head does not say.
  package var saidRefrains: Refrains?
  /// How often one wording may be heard.
  package var refrains: Refrains { saidRefrains ?? .usual }
  /// Voice, pace, bell, bed and breath.
  package var wishes = SoundWishes()

  /// The head of a script that has none.
  package init() {}

  /// Lengths the author had in mind.
  package struct LengthRange: Hashable, Sendable {
    /// The shortest.
    package var from: Duration?
    /// The length of a track that is asked for without one.
    package var usual: Duration?
    /// The longest.
    package var to: Duration?
  }

  /// A choice the script leaves to whoever renders it.
  package struct Option: Hashable, Sendable {
    /// The name that `[if:"name"]` asks for.
    package let name: String
    /// One sentence about it, for whoever chooses.
    package let summary: String
  }
}
