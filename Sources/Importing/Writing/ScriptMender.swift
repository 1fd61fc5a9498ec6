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
  private var bodyStart: Int
  private let blocks: [ImportedDocument.Block]
  private let repertoire: Repertoire
  private var cares: [MarkdownText.Care]
  /// Where each block begins.
  private var starts: [Int] = []
  private(set) var source: SourceText
  private(set) var changes: [Change] = []

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
    bodyStart = head.utf8.count
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
          edit.span.start >= max(edits.last?.edit.span.end ?? 0, head.utf8.count),
          !Self.makesHeading(edit)
        else { continue }
        edits.append((Self.withoutNeed(edit), diagnostic.rule == .direction))
      }
      guard !edits.isEmpty else { return diagnostics }
      for (edit, isDirection) in edits.reversed() { apply(edit, isDirection) }
    }
    return Script.check(source, with: repertoire).diagnostics
  }

  /// Which lines are headings is decided with a look at the whole document.
  private static func makesHeading(_ edit: TextEdit) -> Bool { edit.replacement.hasPrefix("# ") }

  /// A blank that is nothing until somebody fills it: no track waits for a value.
  private static func withoutNeed(_ edit: TextEdit) -> TextEdit {
    let isBlank =
      edit.replacement.hasPrefix("{") && edit.replacement.hasSuffix("}")
      && !edit.replacement.contains("|")
    return isBlank ? TextEdit(edit.span, edit.replacement.dropLast() + "|}") : edit
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
    let grown = new.utf8.count - old.utf8.count
    bodyStart += grown
    for index in starts.indices { starts[index] += grown }
    for index in changes.indices { changes[index].offset += grown }
  }

  /// Puts a text in the place of what stands there.
  mutating func replace(_ span: SourceSpan, by text: String) {
    source = TextEdit(span, text).applied(to: source)
    let grown = text.utf8.count - (span.end - span.start)
    for index in starts.indices where starts[index] >= span.end { starts[index] += grown }
    for index in changes.indices where changes[index].offset >= span.end {
      changes[index].offset += grown
    }
  }

  /// Where blocks begin whose brackets and braces had to become words.
  var spelledOut: [Int] {
    zip(starts, zip(blocks, cares)).compactMap { start, block in
      let hasSigns = block.0.plainText.contains { "[{".contains($0) }
      return block.1 > .lenient && hasSigns ? start : nil
    }
  }

  /// What is below the head.
  var body: String {
    source.text(SourceSpan(min(bodyStart, source.bytes.count), source.bytes.count))
  }

  /// What is still to be said of it.
  var left: [Diagnostic] { Script.check(source, with: repertoire).diagnostics }
}

extension ImportedDocument.Block {
  fileprivate var isItem: Bool {
    if case .text(.item, _) = self { true } else { false }
  }
}
