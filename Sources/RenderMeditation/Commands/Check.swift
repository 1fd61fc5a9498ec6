public import ArgumentParser
import Catalog
import Foundation
import MeditationRenderer
import MeditationScript
import Messages
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
    let finder = ScriptFinder(practices: context.catalog.practices)
    let reports = try files.filter { !$0.isYAMLFile }.map { file in
      try ScriptReport(
        of: file == "-" ? try finder.standardInput() : try finder.source(file),
        in: context.catalog, notation: EspeakNotation(), allowed: Set(allow))
    }
    let libraries = try files.filter(\.isYAMLFile).map { try Self.library($0, context) }
    let findings = reports.map { ($0.source, $0.diagnostics) } + libraries.flatMap(\.findings)
    if json {
      try console.json(
        findings.flatMap { source, diagnostics in
          diagnostics.map { DiagnosticFacts($0, in: source) }
        })
    } else {
      for (source, diagnostics) in findings { show(diagnostics, in: source, console) }
    }
    let all = findings.flatMap(\.1)
    var codes = Set(
      libraries.map(\.code) + reports.map { $0.diagnostics.hasErrors ? ExitStatus.data : 0 })
    if strict, !all.isEmpty, !all.hasErrors { codes = [ExitStatus.data] }
    // What another time does not mend counts first; their numbers are in that order.
    if let code = codes.filter({ $0 != 0 }).min() { throw ExitCode(code) }
  }

  /// A library as it was found, and the exit code that it alone would come to.
  private struct Library {
    var findings: [(SourceText, [Diagnostic])]
    var code: Int32 = 0
  }

  /// Looks at a library: its manifest, its rows, its scripts.
  private static func library(_ manifest: String, _ context: RenderContext) throws -> Library {
    let planner = LibraryPlanner(
      context: context, program: HostEnvironment.program)
    do {
      var options = LibraryPlanner.Options(folder: "tracks")
      options.onlyLooks = true
      let plan = try planner.plan(of: manifest, options)
      return Library(
        findings: [(plan.manifest.source, [])]
          + plan.warnings.map { ($0.source, $0.diagnostics) })
    } catch let errors as LibraryErrors {
      return Library(
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
}

extension Rule: ExpressibleByArgument {}
