import ArgumentParser
import Foundation
import MeditationScript
import Rendering

/// `check FILE…`: everything wrong in scripts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say everything that is wrong in scripts.",
    discussion: """
      EXAMPLES
        render-meditation check my-script.md
        render-meditation check metta rain
      """)

  @Argument(
    help: "Scripts, by path or name.", completion: .file(extensions: ["md", "txt"]))
  var files: [String]

  func run() throws {
    let console = Console()
    let studio = try World.studio()
    let finder = ScriptFinder(practices: studio.practices)
    var hasErrors = false
    for file in files {
      let source = file == "-" ? try finder.standardInput() : try finder.source(file)
      let diagnostics = Script.read(
        source, bells: studio.bellNames, scripts: studio.scripts
      ).diagnostics
      hasErrors = hasErrors || diagnostics.hasErrors
      if diagnostics.isEmpty {
        console.result("\(source.name.printable): nothing wrong")
      } else {
        let printer = DiagnosticPrinter(color: isatty(STDOUT_FILENO) == 1)
        console.result(printer.print(diagnostics, in: source))
      }
    }
    if hasErrors { throw ExitCode(EX_DATAERR) }
  }
}
