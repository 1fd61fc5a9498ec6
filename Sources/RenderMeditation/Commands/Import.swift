import ArgumentParser
import Catalog
import Files
import Foundation
import Importing
import MeditationRenderer
import MeditationScript
import Messages
import Processes
import Rendering

/// `import FILE…`: what people have as scripts.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make scripts of documents, pages, captions and transcripts.",
    discussion: """
      Reads .docx, .odt, .rtf, .html, .srt, .vtt, .ssml, Markdown, plain text (with times such as \
      [0:30] or without) and other tools' JSON of segments; .epub and some more where pandoc is \
      installed. Says what it understood, what it guessed, and what it left out.

      EXAMPLES
        render-meditation import evening.docx
        render-meditation import talk.srt -o - | less
        render-meditation import old/*.odt -o scripts/
      """)

  @Argument(
    help: "The files to read; - is standard input.",
    completion: .file(
      extensions: [
        "docx", "odt", "rtf", "html", "htm", "srt", "vtt", "ssml", "txt", "md", "json", "epub",
        "fodt",
      ]))
  var files: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      """
      Where to write the script, or the folder for several; - prints it. Without it, a file here named \
      after FILE. Nothing that is there is overwritten.
      """, valueName: "file"),
    completion: .file(extensions: ["md"]))
  var output: String?

  @Option(help: ArgumentHelp("The script's title, if not the document's.", valueName: "words"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The script's language, such as de, if not the document's.", valueName: "tag"),
    completion: .names(Choices.languages))
  var language: String?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard files.count == 1 || (output != "-" && title == nil) else {
      throw ValidationError("-o - and --title are for one file.")
    }
    guard files.count == 1 || output.map(ImportOutput.isFolder) ?? true else {
      throw ValidationError("For several files, -o names a folder: -o scripts/")
    }
  }

  func run() throws {
    let console = Console(messages)
    let context = try HostEnvironment.context(cachesSpeech: false)
    if let language, context.catalog.repertoire().language(language) == nil {
      throw ValidationError("No voice speaks `\(language)`.")
    }
    var reports: [ImportEntry] = []
    var failures: [UserFacingError] = []
    for file in files {
      do {
        reports.append(.made(try write(file, context, console)))
      } catch {
        guard files.count > 1, let failure = UserFacingError(error) else { throw error }
        console.error(failure)
        reports.append(.failed(FailureFacts(failure)))
        failures.append(failure)
      }
    }
    if messages.json { try show(reports) }
    if let code = ExitStatus.first(of: failures.map(\.code)) { throw ExitCode(code) }
  }

  /// Makes one script.
  private func write(
    _ file: String, _ context: RenderContext, _ console: Console
  ) throws -> ImportFacts {
    let target = try ImportOutput(output, for: file)
    let bytes = try Self.bytes(of: file)
    return try Signals.guarding { scope in
      let importer = Importer(
        repertoire: context.catalog.repertoire(), pauses: context.catalog.pauses,
        pandoc: Pandoc(searchPath: HostEnvironment.searchPath, in: scope))
      let made: ImportedScript
      do throws(ImportError) {
        made = try importer.script(
          of: bytes,
          name: file == "-" ? "meditation" : URL(fileURLWithPath: file).lastPathComponent,
          options: Importer.Options(title: title, language: language))
      } catch {
        throw UserFacingError(error, of: file)
      }
      if let path = target.path {
        try target.prepare()
        try TextFile.write(made.text, to: path, owner: scope)
        console.note("wrote \(path)")
      } else {
        Console.write(made.text, to: STDOUT_FILENO)
      }
      let facts = ImportFacts(file: file, output: target.path, report: made.report)
      if !messages.json { for line in facts.lines { console.note(line) } }
      return facts
    }
  }

  /// The whole of a file, or one byte more than any may have.
  private static func bytes(of file: String) throws -> [UInt8] {
    guard file == "-" else {
      return try ScriptFinder.file(file, limit: Importer.sizeLimit).bytes
    }
    do throws(WholeFile.Failure) {
      return try WholeFile.bytes(from: STDIN_FILENO, atMost: Importer.sizeLimit + 1)
    } catch {
      throw ScriptFinder.Failure.readFailed(path: "<standard input>", reason: error.reason)
    }
  }

  /// Beside a script on standard output, what is said of it goes where messages go.
  private func show(_ reports: [ImportEntry]) throws {
    let isPrinted = reports.contains(where: \.isPrinted)
    try Console.write(
      ImportEntry.json(reports) + "\n", to: isPrinted ? STDERR_FILENO : STDOUT_FILENO)
  }
}
