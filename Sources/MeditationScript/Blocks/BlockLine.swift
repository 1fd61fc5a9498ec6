/// A line of a script, and the block it belongs to.
struct BlockLine {
  /// What a line is to the block it stands in.
  enum Role: Hashable {
    /// Nothing to say: empty, ruled, a fence, the line under a heading. Ends a paragraph.
    case gap
    /// Not meant for the ear, such as a footnote. Ends a paragraph, too.
    case hidden
    /// A paragraph's first line; a list's item if a bullet or number stands before it.
    case paragraph(isItem: Bool)
    /// A further line of a paragraph.
    case continuation
    /// The first line of a heading of level 1…6, and further lines of one that is underlined.
    case heading(level: Int)
    case headingContinuation
    /// What is done and not said, such as `(pause)`, by itself on its line.
    case direction(Direction)
    /// A table's row: cells with bars between them.
    case row
    /// Of a comment and nothing else: it neither ends nor begins anything.
    case comment
  }

  var role: Role
  /// The offset of its first byte.
  let start: Int
  /// Its words, without what stands for quotes, lists and headings around them.
  var content: Range<Int>
  /// The offset after its end sign, where the next line begins.
  let next: Int
  /// Whether it is a verse: its end is the end of what is said in one breath.
  var isVerse = false

  /// Whether it goes on with what the line before it began.
  var isContinuation: Bool { role == .continuation || role == .headingContinuation }
}
