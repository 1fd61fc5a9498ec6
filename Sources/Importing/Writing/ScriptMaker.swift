internal import MeditationScript
internal import Pacing

/// Makes the script of a document, and the report that goes with it.
struct ScriptMaker {
  let repertoire: Repertoire
  let pauses: PauseTable
  let options: Importer.Options

  /// Our words may be so much longer than those of a file with times.
  private static let slack = 1.1

  /// - Parameters:
  ///   - document: as its reader has it.
  ///   - stem: the file's name without its ending.
  func script(
    of document: ImportedDocument, _ format: ImportFormat, stem: String
  ) throws(ImportError) -> ImportedScript {
    let shape = DocumentShape(document, isDirection: isDirection)
    var guesses = document.guesses + shape.guesses
    let own = document.head.map { ScriptHead.own($0) }
    let title = options.title ?? own?.title ?? shape.title ?? Self.title(of: stem)
    if options.title == nil, own?.title == nil, shape.title == nil {
      guesses.append("the title is the file's name: \(title)")
    }
    let asked = options.language ?? own?.language ?? document.language?.replacing("_", with: "-")
    let head = ScriptHead(
      title: title, language: asked.flatMap { repertoire.language($0) == nil ? nil : $0 },
      length: shape.document.length)
    let blocks = shape.document.blocks.filter { !$0.isBlank }
    guard !blocks.isEmpty else { throw .empty }
    let written = document.head.map { head.added(to: $0, options) } ?? head.text
    var mender = try ScriptMender(head: written, blocks: blocks, repertoire: repertoire)
    var mended = head
    guesses += mend(&mended, mender, isOwn: document.head != nil)
    if document.head == nil { mender.replaceHead(written, by: mended.text) }
    // What is said in its time, with pauses in between, keeps its proportions at any length.
    let isTimed = head.length != nil && blocks.contains(where: \.hasPause)
    let silence = isTimed ? nil : openSilence(&mender)
    var report = ImportReport(title: title, language: mended.language, kind: format.rawValue)
    report.tell(of: mender)
    if let silence { report.guessed.append(silence) }
    report.guessed += guesses.map { ImportReport.Finding(line: nil, text: $0) }
    report.tell(of: document, shape.document)
    if let asked, head.language == nil {
      report.left.append(
        ImportReport.Finding(
          line: nil, text: "it is marked as `\(asked)`, which no voice here speaks"))
    }
    return ImportedScript(
      text: String(decoding: mender.source.bytes, as: UTF8.self), report: report)
  }

  /// Puts right what the head takes from the file and the words do not bear out.
  ///
  /// - Parameter isOwn: whether the script has a head of its author's, which stays.
  /// - Returns: what was guessed.
  private func mend(_ head: inout ScriptHead, _ mender: ScriptMender, isOwn: Bool) -> [String] {
    guard !isOwn else { return [] }
    var guesses: [String] = []
    if options.language == nil,
      let language = WrittenLanguage.language(
        of: mender.body, markedAs: head.language, repertoire: repertoire)
    {
      guesses.append(
        "it reads like `\(language)`"
          + (head.language.map { ", though it is marked as `\($0)`" } ?? ""))
      head.language = language
    }
    let room = TrackRoom(pauses: pauses, repertoire: repertoire)
    if let length = head.length, let shortest = room.bounds(of: mender.source)?.shortest,
      shortest * Self.slack > length / .seconds(1)
    {
      head.length = nil
      guesses.append("its words may take longer here than in the file: its length is not kept")
    }
    return guesses
  }

  /// - Returns: what was done about it; `nil` for a script that needs nothing.
  private func openSilence(_ mender: inout ScriptMender) -> ImportReport.Finding? {
    let silence = OpenSilence(
      room: TrackRoom(pauses: pauses, repertoire: repertoire), repertoire: repertoire)
    guard let place = silence.place(in: mender.source) else { return nil }
    let before = mender.source.text(place.span)
    mender.replace(place.span, by: place.text)
    let line = mender.source.position(of: place.span.start).line
    let reason = "its pauses make no track of twenty minutes, so "
    return ImportReport.Finding(
      line: line,
      text: reason
        + (before.isEmpty
          ? "an open silence stands before the closing words"
          : "`\(before)` is `\(place.text)`, which may grow"))
  }

  /// Whether a check of scripts sees something in a text that is done instead of said.
  private func isDirection(_ text: String) -> Bool {
    Script.check(SourceText(name: "line", text: text), with: repertoire).diagnostics.contains {
      $0.rule == .direction
    }
  }

  /// `evening-rest` as a person would write it.
  private static func title(of stem: String) -> String {
    let words = stem.plain.map { "-_".contains($0) ? " " : $0 }
    let text = String(words).onOneLine
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return "Meditation" }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
