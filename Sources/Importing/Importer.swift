package import MeditationScript
package import Pacing

/// Makes a script of what people have: documents of word processors, pages, captions, transcripts.
///
/// Whatever the bytes are, it ends in a script that can be read without a mistake, or in an error.
package struct Importer {
  /// What a person may say of the script.
  package struct Options: Sendable {
    package var title: String?
    package var language: String?

    package init(title: String? = nil, language: String? = nil) {
      self.title = title
      self.language = language
    }
  }

  private let repertoire: Repertoire
  private let pauses: PauseTable
  private let pandoc: Pandoc

  /// No larger file is read, in bytes.
  package static let sizeLimit = 64 << 20

  /// The shapes of JSON that are read, for messages.
  package static var shapesOfJSON: String { SegmentsReader.shapes }

  /// - Parameters:
  ///   - repertoire: what scripts may ask for.
  ///   - pauses: how long pauses can be.
  ///   - pandoc: for kinds that are not read here.
  package init(repertoire: Repertoire, pauses: PauseTable, pandoc: Pandoc) {
    self.repertoire = repertoire
    self.pauses = pauses
    self.pandoc = pandoc
  }

  /// - Parameters:
  ///   - bytes: of the whole file.
  ///   - name: of the file, without its folder.
  package func script(
    of bytes: [UInt8], name: String, options: Options = Options()
  ) throws(ImportError) -> ImportedScript {
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
    guard !bytes.isEmpty else { throw .empty }
    let dot = name.lastIndex(of: ".")
    let ending = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    let format = try ImportFormat.format(of: bytes, ending: ending)
    let document = try document(bytes, format, ending: ending, name: name)
    return try script(of: document, format, stem: String(name[..<(dot ?? name.endIndex)]), options)
  }

  private func document(
    _ bytes: [UInt8], _ format: ImportFormat, ending: String, name: String
  ) throws(ImportError) -> ImportedDocument {
    switch format {
    case .docx: try DOCXReader.document(ZIPArchive(bytes))
    case .odt: try ODTReader.document(ZIPArchive(bytes))
    case .fodt: try ODTReader.document(flat: bytes)
    case .rtf: try RTFReader.document(bytes)
    case .html: try HTMLReader.document(bytes)
    case .ssml: try SSMLImporter.document(bytes, name: name)
    case .json: try SegmentsReader.document(bytes)
    case .foreign:
      try HTMLReader.document(
        pandoc.html(of: bytes, kind: ImportFormat.foreignEndings[ending] ?? ending))
    case .srt, .vtt:
      try Self.read(bytes) { text throws(ImportError) in
        try CueReader.document(text.plain)
      }
    case .markdown:
      try Self.read(bytes) { text in
        PlainTextReader.document(text, isMarkdown: true)
      }
    case .text:
      try Self.read(bytes) { text in
        StampedText.document(text.plain) ?? PlainTextReader.document(text, isMarkdown: true)
      }
    }
  }

  private static func read(
    _ bytes: [UInt8], _ body: (String) throws(ImportError) -> ImportedDocument
  ) throws(ImportError) -> ImportedDocument {
    guard let result = TextDecoding.text(of: bytes) else { throw .notText }
    var document = try body(result.text)
    document.guesses = [result.guess].compactMap(\.self) + document.guesses
    return document
  }

  // MARK: - The script

  private func script(
    of document: ImportedDocument, _ format: ImportFormat, stem: String, _ options: Options
  ) throws(ImportError) -> ImportedScript {
    let shape = DocumentShape(document, isDirection: isDirection)
    var guesses = document.guesses + shape.guesses
    let own = document.head.map { ScriptHead.own($0) }
    let title = options.title ?? own?.title ?? shape.title ?? Self.title(of: stem)
    if options.title == nil, own?.title == nil, shape.title == nil {
      guesses.append("the title is the file's name: \(title)")
    }
    let asked = options.language ?? own?.language ?? document.language?.replacing("_", with: "-")
    let language = asked.flatMap { repertoire.language($0) == nil ? nil : $0 }
    let head = ScriptHead(title: title, language: language, length: document.length)
    let blocks = shape.document.blocks.filter { !$0.isBlank }
    guard !blocks.isEmpty else { throw .empty }
    var mender = try ScriptMender(
      head: document.head.map { head.added(to: $0, options) } ?? head.text, blocks: blocks,
      repertoire: repertoire)
    let room = TrackRoom(pauses: pauses, repertoire: repertoire)
    // What is said in its time, and with pauses in between, keeps its proportions at any length.
    let isTimed = document.length != nil && blocks.contains(where: \.hasPause)
    var silence: Int?
    if let length = document.length, let shortest = room.bounds(of: mender.source)?.shortest,
      shortest * 1.1 > length / .seconds(1)
    {
      var timeless = head
      timeless.length = nil
      mender.replaceHead(head.text, by: timeless.text)
      guesses.append("its words may take longer here than in the file: its length is not kept")
    }
    if !isTimed,
      let place = OpenSilence(room: room, repertoire: repertoire).place(in: mender.source)
    {
      mender.insert(place.text, at: place.offset)
      silence = place.offset
    }
    var report = ImportReport(title: title, language: language, kind: format.rawValue)
    report.tell(of: mender, silenceAt: silence)
    report.guessed += guesses.map { ImportReport.Finding(line: nil, text: $0) }
    report.tell(of: document, shape.document)
    if let asked, language == nil {
      report.left.append(
        ImportReport.Finding(
          line: nil, text: "it is marked as `\(asked)`, which no voice here speaks"))
    }
    return ImportedScript(
      text: String(decoding: mender.source.bytes, as: UTF8.self), report: report)
  }

  /// Whether a check of scripts sees something in a text that is done instead of said.
  private func isDirection(_ text: String) -> Bool {
    Script.check(SourceText(name: "line", text: text), with: repertoire).diagnostics.contains {
      $0.rule?.rawValue == ScriptMender.directionRule
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
