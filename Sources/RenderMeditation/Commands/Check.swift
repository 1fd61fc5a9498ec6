import ArgumentParser
import Foundation
import MeditationScript
import Rendering

/// `check FILE…`: everything there is to say about scripts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say every error, warning and suggestion there is about scripts.",
    discussion: """
      Suggestions are matters of craft; each has a name in brackets, by which it can be switched \
      off here or in the head of a script: `allow: [long-sentence]`.

      EXAMPLES
        render-meditation check my-script.md
        render-meditation check *.md --strict --allow should
      """)

  @Argument(
    help: "Scripts, by path or name.", completion: .file(extensions: ["md", "txt"]))
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
    let studio = try World.studio()
    let finder = ScriptFinder(practices: studio.practices)
    let reports = try files.map { file in
      try ScriptReport(
        of: file == "-" ? try finder.standardInput() : try finder.source(file), in: studio,
        allowed: Set(allow))
    }
    if json {
      try console.json(
        reports.flatMap { report in
          report.diagnostics.map { DiagnosticFacts($0, in: report.source) }
        })
    } else {
      for report in reports { show(report, console) }
    }
    let all = reports.flatMap(\.diagnostics)
    if all.hasErrors || (strict && !all.isEmpty) { throw ExitCode(EX_DATAERR) }
  }

  private func show(_ report: ScriptReport, _ console: Console) {
    guard !report.diagnostics.isEmpty else {
      console.result("\(report.source.name.printable): nothing wrong")
      return
    }
    let printer = DiagnosticPrinter(color: isatty(STDOUT_FILENO) == 1)
    console.result(printer.print(report.diagnostics, in: report.source))
  }
}

extension Rule: ExpressibleByArgument {}
