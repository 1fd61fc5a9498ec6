// check-script FILE: says what is wrong with a script, and how to put it right.
import Foundation
import MeditationScript

let path = CommandLine.arguments[1]
let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
let source = SourceText(name: path, bytes: Array(bytes))
for diagnostic in Script.check(source).diagnostics {
  let (line, column) = source.position(of: diagnostic.span.start)
  print("\(line):\(column): \(diagnostic.message)\(diagnostic.help.map { "; " + $0 } ?? "")")
}
