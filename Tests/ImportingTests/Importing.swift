import Catalog
import Deflate
import Foundation
import Importing
import MeditationScript
import Pacing
import Timebase

let catalog: Catalog = {
  guard let catalog = try? Catalog() else { preconditionFailure("no catalog") }
  return catalog
}()

/// With what the program itself asks for, and no other program.
let importer = Importer(
  repertoire: catalog.repertoire(), pauses: catalog.pauses, pandoc: Pandoc(searchPath: ""))

/// A script of a file.
func script(
  _ bytes: [UInt8], _ name: String, options: Importer.Options = Importer.Options()
) throws(ImportError) -> ImportedScript {
  try importer.script(of: bytes, name: name, options: options)
}

/// A script of a text file.
func script(_ text: String, _ name: String = "evening.txt") throws(ImportError) -> ImportedScript {
  try script(Array(text.utf8), name)
}

/// What is below the head.
func body(_ script: ImportedScript) -> String {
  let text = script.text
  guard let end = text.range(of: "\n---\n\n") else { return text }
  return String(text[end.upperBound...])
}

/// Everything that is wrong with a script.
func errors(_ text: String) -> [String] {
  Script.check(SourceText(name: "s.md", text: text), with: catalog.repertoire()).diagnostics
    .filter { $0.severity == .error }.map(\.message)
}

/// The words that would be spoken, one sentence after the other.
func spoken(_ text: String) -> [String] {
  let script = Script.check(SourceText(name: "s.md", text: text), with: catalog.repertoire()).script
  return (script?.sentences ?? []).map(\.value)
}

/// Whether a track of so many minutes can be laid out, with words half a second long.
func lasts(_ text: String, minutes: Double) throws -> Bool {
  let (script, _) = try Script.valid(
    SourceText(name: "s.md", text: text), with: catalog.repertoire())
  let rate = SampleRate.cd
  let steps = try script.steps(length: .seconds(minutes * 60))
  var speech: [Phrase: Frames] = [:]
  for phrase in steps.phrases {
    speech[phrase] = rate.frames(seconds: 0.5 * Double(phrase.text.split(separator: " ").count))
  }
  let score = Score(
    steps,
    setting: Score.Setting(
      rate: rate, pauses: catalog.pauses, speech: speech, bells: [:], bell: nil))
  do throws(LayoutError) {
    _ = try Layout(target: rate.frames(seconds: minutes * 60)).timeline(of: score)
    return true
  } catch {
    return false
  }
}

/// A file of the tests.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name)))
}

/// A ZIP file of parts that are not packed.
func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
  archive(bytes: parts.map { ($0.name, Array($0.text.utf8)) })
}

/// - Parameters:
///   - method: 0 for parts as they are, 8 for parts that are packed already.
///   - flags: of every part.
func archive(
  bytes parts: [(name: String, bytes: [UInt8])], method: Int = 0, flags: Int = 0,
  checksum: UInt32? = nil
) -> [UInt8] {
  func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for (name, bytes) in parts {
    let sum = Int(checksum ?? Deflate.checksum(of: bytes))
    let shared =
      little(flags, 2) + little(method, 2) + little(0, 4) + little(sum, 4) + little(bytes.count, 4)
      + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + shared + little(0, 2) + little(0, 2)
      + little(0, 2) + little(0, 4) + little(file.count, 4) + Array(name.utf8)
    file += little(0x0403_4B50, 4) + little(20, 2) + shared + Array(name.utf8) + bytes
  }
  let start = file.count
  return file + directory + little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2)
    + little(parts.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
}
