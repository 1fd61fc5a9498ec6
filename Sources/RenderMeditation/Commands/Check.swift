public import ArgumentParser
import Catalog
import Foundation
import MeditationRenderer
import MeditationScript
import Messages
import Publishing
import Rendering
import Speech
import TrackLibrary

/// `check FILE…`: everything there is to say about scripts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say every error, warning and suggestion there is about scripts and manifests.",
    discussion: """
      Suggestions are matters of craft; each has a name in brackets, by which it can be switched \
      off here or in the head of a script: `allow: [long-sentence]`.

      EXAMPLES
        render-meditation check my-script.md
        render-meditation check *.md --strict --allow should
        render-meditation check library.yaml
      """)

  @Argument(
    help: "Scripts, by path or name, and manifests of libraries.",
    completion: .file(extensions: ["md", "txt", "yaml", "yml"]))
  var files: [String]

  @Option(
    help: ArgumentHelp("Switches a rule off; may be given several times.", valueName: "rule"),
    completion: .list(Rule.allCases.map(\.rawValue)))
  var allow: [Rule] = []

  @Flag(help: "Fail on warnings and suggestions, too.")
  var strict = false

  @Flag(help: "As JSON, for editors.")
  var json = false

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context()
    let results = try files.map { try result(of: $0, context, console) }
    let findings = results.flatMap(\.findings)
    if json {
      try console.json(
        findings.flatMap { source, diagnostics in
          diagnostics.map { DiagnosticFacts($0, in: source) }
        })
    } else {
      for result in results where !result.isUnread {
        for (source, diagnostics) in result.findings { show(diagnostics, in: source, console) }
        if let pacing = result.pacing { show(pacing, console) }
      }
    }
    let all = findings.flatMap(\.1)
    var codes = Set(results.map(\.code))
    if strict, !all.isEmpty, !all.hasErrors { codes.insert(ExitStatus.data) }
    if let unread = results.first(where: \.isUnread) { throw ExitCode(unread.code) }
    if let code = ExitStatus.first(of: codes) { throw ExitCode(code) }
  }

  /// A file as it was found, and the exit code that it alone would come to.
  private struct Result {
    var findings: [(SourceText, [Diagnostic])]
    /// Of a script without mistakes.
    var pacing: PacingReport?
    var code: Int32 = 0
    /// Whether it could not be read at all.
    var isUnread = false
  }

  /// Looks at a script or a library; one that cannot be read is told of, and the others are looked
  /// at.
  private func result(
    of file: String, _ context: RenderContext, _ console: Console
  ) throws -> Result {
    do {
      return file.isYAMLFile ? try library(file, context) : try script(file, context)
    } catch let failure as ScriptFinder.Failure {
      let told = UserFacingError(failure)
      console.error(told)
      let nothing = SourceText(name: file, text: "")
      return Result(
        findings: [(nothing, [.error(told.message, at: SourceSpan(0, 0), help: told.help)])],
        code: told.code, isUnread: true)
    }
  }

  private func script(_ file: String, _ context: RenderContext) throws -> Result {
    let finder = ScriptFinder(practices: context.catalog.practices)
    let report = try ScriptReport(
      of: file == "-" ? try finder.standardInput() : try finder.source(file),
      in: context.catalog, notation: EspeakNotation(), allowed: Set(allow))
    return Result(
      findings: [(report.source, report.diagnostics)], pacing: report.pacing,
      code: report.diagnostics.hasErrors ? ExitStatus.data : 0)
  }

  /// A library: its manifest, its rows, its scripts.
  private func library(_ manifest: String, _ context: RenderContext) throws -> Result {
    let planner = LibraryPlanner(
      context: context, program: HostEnvironment.program)
    do {
      var options = LibraryPlanner.Options(folder: "tracks")
      options.onlyLooks = true
      let plan = try planner.plan(of: manifest, options)
      return Result(
        findings: [(plan.manifest.source, [])]
          + plan.warnings.map { ($0.source, $0.diagnostics.allowed(by: Set(allow))) })
    } catch let errors as LibraryErrors {
      return Result(
        findings: errors.groups.map { ($0.source, $0.diagnostics) }, code: errors.code)
    }
  }

  private func show(_ diagnostics: [Diagnostic], in source: SourceText, _ console: Console) {
    guard !diagnostics.isEmpty else {
      console.result("\(source.name.printable): nothing wrong")
      return
    }
    let printer = DiagnosticPrinter(color: isatty(STDOUT_FILENO) == 1)
    console.result(printer.print(diagnostics, in: source))
  }

  /// How a script is paced at each length that its head names.
  private func show(_ pacing: PacingReport, _ console: Console) {
    let samples = pacing.samples.compactMap { sample in sample.length.map { ($0, sample) } }
    for (length, sample) in samples.sorted(by: { $0.0 < $1.0 }) {
      console.result(
        "  at \(DurationText.clock(length)): " + sample.figures.lines.joined(separator: "; "))
    }
  }
}

extension Rule: ExpressibleByArgument {}
