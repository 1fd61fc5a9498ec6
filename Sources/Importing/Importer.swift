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
    let maker = ScriptMaker(repertoire: repertoire, pauses: pauses, options: options)
    return try maker.script(of: document, format, stem: String(name[..<(dot ?? name.endIndex)]))
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
}
