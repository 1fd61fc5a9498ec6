internal import MeditationScript

/// Puts a written script right by what the check of scripts itself proposes, until nothing is wrong.
///
/// A block that cannot be put right so is written again with more care: without any sign that means
/// something.
struct ScriptMender {
  /// A change that was made, at its place in the script as it is now.
  struct Change {
    let isDirection: Bool
    let before: String
    let after: String
    var offset: Int
  }

  private let head: String
  private let blocks: [ImportedDocument.Block]
  private let repertoire: Repertoire
  private var cares: [MarkdownText.Care]
  /// Where each block begins.
  private var starts: [Int] = []
  private(set) var source: SourceText
  private(set) var changes: [Change] = []

  /// The name of the rule about directions on paper.
  static let directionRule = "direction"
  /// Times that what is proposed is looked at.
  private static let rounds = 5
  /// Times that blocks are written again.
  private static let attempts = 24

  /// - Parameters:
  ///   - head: the lines before the first block.
  ///   - repertoire: what a script may ask for.
  init(
    head: String, blocks: [ImportedDocument.Block], repertoire: Repertoire
  ) throws(ImportError) {
    self.head = head
    self.blocks = blocks
    self.repertoire = repertoire
    cares = blocks.map { _ in .lenient }
    source = SourceText(name: "", bytes: [])
    for attempt in 0..<Self.attempts {
      try write()
      let errors = mend()
      guard !errors.isEmpty else { return }
      let places = Set(errors.compactMap { block(at: $0.span.start) })
      if errors.contains(where: { $0.span == SourceSpan(0, 0) }), places.isEmpty { break }
      let isLate = attempt > Self.attempts / 2 || places.isEmpty
      for index in isLate ? Array(cares.indices) : Array(places) {
        cares[index] = cares[index].next
      }
    }
    throw .empty
  }

  private mutating func write() throws(ImportError) {
    var bytes = Array(head.utf8)
    starts = []
    changes = []
    for (index, block) in blocks.enumerated() {
      // Items of one list stand together.
      if index > 0, block.isItem, blocks[index - 1].isItem, bytes.last == 0x0A {
        bytes.removeLast()
      }
      starts.append(bytes.count)
      let text = BlockText.text(block, care: cares[index])
      if !text.isEmpty { bytes += Array((text + "\n\n").utf8) }
      guard bytes.count <= SourceText.sizeLimit else { throw .tooMuchText }
    }
    while bytes.suffix(2) == [0x0A, 0x0A] { bytes.removeLast() }
    source = SourceText(name: "script", bytes: bytes)
  }

  /// - Returns: errors that are left, those that only a track would find among them.
  private mutating func mend() -> [Diagnostic] {
    let errors = mendSpelling().filter { $0.severity == .error }
    guard errors.isEmpty, let script = Script.check(source, with: repertoire).script else {
      return errors
    }
    do throws(ScriptErrors) {
      _ = try script.steps(length: nil)
      return []
    } catch {
      return error.diagnostics
    }
  }

  private mutating func mendSpelling() -> [Diagnostic] {
    for _ in 0..<Self.rounds {
      let diagnostics = Script.check(source, with: repertoire).diagnostics
      var edits: [(edit: TextEdit, isDirection: Bool)] = []
      for diagnostic in diagnostics.sorted(by: { $0.span.start < $1.span.start }) {
        guard let edit = diagnostic.edit, edit.span.end <= source.bytes.count,
          edit.span.start >= max(edits.last?.edit.span.end ?? 0, head.utf8.count)
        else { continue }
        edits.append((edit, diagnostic.rule?.rawValue == Self.directionRule))
      }
      guard !edits.isEmpty else { return diagnostics }
      for (edit, isDirection) in edits.reversed() { apply(edit, isDirection) }
    }
    return Script.check(source, with: repertoire).diagnostics
  }

  private mutating func apply(_ edit: TextEdit, _ isDirection: Bool) {
    let before = source.text(edit.span)
    source = edit.applied(to: source)
    let grown = edit.replacement.utf8.count - (edit.span.end - edit.span.start)
    for index in starts.indices where starts[index] > edit.span.start { starts[index] += grown }
    for index in changes.indices where changes[index].offset > edit.span.start {
      changes[index].offset += grown
    }
    changes.append(
      Change(
        isDirection: isDirection, before: before, after: edit.replacement, offset: edit.span.start))
  }

  private func block(at offset: Int) -> Int? { starts.lastIndex { $0 <= offset } }

  /// Puts another head in the place of the one that was given.
  mutating func replaceHead(_ old: String, by new: String) {
    source = TextEdit(SourceSpan(0, old.utf8.count), new).applied(to: source)
    for index in changes.indices { changes[index].offset += new.utf8.count - old.utf8.count }
  }

  /// Puts something before the place at an offset.
  mutating func insert(_ text: String, at offset: Int) {
    source = TextEdit(SourceSpan(offset, offset), text).applied(to: source)
    for index in changes.indices where changes[index].offset >= offset {
      changes[index].offset += text.utf8.count
    }
  }

  /// What is still to be said of it.
  var left: [Diagnostic] { Script.check(source, with: repertoire).diagnostics }
}

extension ImportedDocument.Block {
  fileprivate var isItem: Bool {
    if case .text(.item, _) = self { true } else { false }
  }
}
