import Export
import Foundation
import MeditationScript
import Rendering
import TestSupport

@testable import TrackLibrary

/// A manifest and what lies beside it, in a folder of their own.
struct Shelf {
  let folder: TemporaryFolder

  /// - Parameter files: by their paths.
  init(_ manifest: String, _ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try write(text, to: name) }
    try write(manifest, to: "library.yaml")
  }

  func write(_ text: String, to name: String) throws {
    let above = URL(fileURLWithPath: folder.file(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    _ = try folder.write(text, to: name)
  }

  /// Where the tracks are to be.
  var output: String { folder.file("out") }

  func context() throws -> RenderContext {
    try RenderContext(host: BuiltTool.host, cores: 1)
  }

  func planner(program: String = "program") throws -> LibraryPlanner {
    LibraryPlanner(
      context: try context(), program: program)
  }

  func plan(_ change: (inout LibraryPlanner.Options) -> Void = { _ in }) throws -> LibraryPlan {
    var wish = LibraryPlanner.Options(folder: output)
    change(&wish)
    return try planner().plan(of: folder.file("library.yaml"), wish)
  }

  /// What is said of a library that cannot be planned, as it is printed; empty if it can.
  ///
  /// The test's own folder is left out of it.
  func mistakes() throws -> String {
    do {
      _ = try plan()
      return ""
    } catch let error as LibraryErrors {
      let printer = DiagnosticPrinter(color: false)
      return error.groups.map { printer.print($0.diagnostics, in: $0.source) }
        .joined(separator: "\n").replacingOccurrences(of: folder.path + "/", with: "")
    }
  }
}

/// The names of the tracks of a manifest.
func names(_ manifest: String, _ files: [String: String] = [:]) throws -> [String] {
  try Shelf(manifest, files).plan().tracks.map(\.name)
}

/// What is said of a manifest.
func mistakes(_ manifest: String, _ files: [String: String] = [:]) throws -> String {
  try Shelf(manifest, files).mistakes()
}

/// What is said of a text, each with its place, without the help.
func rows(
  _ text: String, named name: String = "rows.csv"
) -> (rows: [[String: SettingValue]], mistakes: [String]) {
  rows(bytes: Array(text.utf8), named: name)
}

func rows(
  bytes: [UInt8], named name: String = "rows.csv"
) -> (rows: [[String: SettingValue]], mistakes: [String]) {
  do throws(ScriptErrors) {
    let file = try RowFile(SourceText(name: name, bytes: bytes))
    let rows = file.rows.map { row in
      Dictionary(uniqueKeysWithValues: row.fields.map { ($0.column.name, $0.value) })
    }
    return (rows, [])
  } catch {
    return (
      [],
      error.diagnostics.map { diagnostic in
        let (line, column) = error.source.position(of: diagnostic.span.start)
        return "\(line):\(column): \(diagnostic.message)"
      }
    )
  }
}
