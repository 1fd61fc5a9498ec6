import Foundation
import TestSupport
import Testing

/// Wrong scripts, and to the letter what the program says to each.
///
/// `Fixtures/gallery.txt` holds them: a title after `===`, the script, `=>`, and standard error.
@Suite struct GalleryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let title: String
    let script: String
    let errors: String
    var testDescription: String { title }
  }

  static let cases: [Case] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    let text = (try? String(contentsOfFile: path + "/Fixtures/gallery.txt", encoding: .utf8)) ?? ""
    return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().compactMap { entry in
      let lines = entry.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      guard lines.count == 2 else { return nil }
      let halves = ("\n" + lines[1]).components(separatedBy: "\n=>\n")
      guard halves.count == 2 else { return nil }
      return Case(
        title: String(lines[0]), script: String(halves[0].dropFirst()), errors: halves[1])
    }
  }()

  @Test func `the gallery has its scripts`() {
    #expect(Self.cases.count >= 60)
  }

  @Test(arguments: cases)
  func `a wrong script is told what is wrong, where, and how to mend it`(wrong: Case) throws {
    let run = try BuiltTool.run(
      ["-", "--dry-run", "-o", "x.wav"], in: "/", input: wrong.script)
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.trimmingCharacters(in: .newlines) == wrong.errors.trimmingCharacters(in: .newlines)
    )
  }
}
