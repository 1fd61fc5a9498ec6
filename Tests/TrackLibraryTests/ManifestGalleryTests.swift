import Foundation
import TestSupport
import Testing

@testable import TrackLibrary

/// Wrong manifests, and to the letter what the program says to each.
///
/// `Fixtures/manifests.txt` holds them: a title after `===`, the manifest, files beside it after
/// `---` and their names, `=>`, and what is printed.
@Suite struct ManifestGalleryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let title: String
    let manifest: String
    let files: [String: String]
    let printed: String
    var testDescription: String { title }
  }

  static let cases: [Case] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    let text = try? String(contentsOfFile: path + "/Fixtures/manifests.txt", encoding: .utf8)
    return ("\n" + (text ?? "")).components(separatedBy: "\n=== ").dropFirst().compactMap { entry in
      let halves = entry.components(separatedBy: "\n=>")
      guard halves.count == 2 else { return nil }
      var parts = halves[0].components(separatedBy: "\n--- ").map(split)
      let (title, manifest) = parts.removeFirst()
      return Case(
        title: title, manifest: manifest,
        files: Dictionary(parts) { first, _ in first }, printed: trimmed(halves[1]))
    }
  }()

  private static func split(_ text: String) -> (first: String, rest: String) {
    guard let end = text.firstIndex(of: "\n") else { return (text, "") }
    return (String(text[..<end]), String(text[text.index(after: end)...]))
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines)
  }

  @Test func `the gallery has its manifests`() {
    #expect(Self.cases.count >= 50)
  }

  @Test(arguments: cases)
  func `a wrong manifest is told what is wrong, where, and how to mend it`(wrong: Case) throws {
    let folder = try Shelf(wrong.manifest, wrong.files).folder
    let run = try BuiltTool.run(["library", "library.yaml", "--dry-run"], in: folder.path)
    let printed = run.errors.replacingOccurrences(of: folder.path + "/", with: "")
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(Self.trimmed(printed) == wrong.printed)
  }

  @Test func `what is no text is told`() throws {
    #expect(try mistakes("tracks: \0").contains("1:9: error: this is not a text file"))
  }

  @Test func `what is not UTF-8 is told where it begins not to be`() throws {
    let shelf = try Shelf("")
    try Data("title: Caf".utf8 + [0xE9]).write(
      to: URL(fileURLWithPath: shelf.folder.file("library.yaml")))
    #expect(try shelf.mistakes().contains("1:11: error: this is not UTF-8 text"))
  }

  @Test func `a manifest beyond 16 MiB is refused and not read in part`() throws {
    let text = "tracks: [{ practice: metta, minutes: 10 }]\n"
    let comment = String(repeating: "#" + String(repeating: "-", count: 1022) + "\n", count: 16_384)
    #expect(
      try mistakes(text + comment).contains(
        "1:1: error: this file is larger than a manifest may be (16 MiB)"))
  }

  @Test func `of many mistakes twenty are shown and the others counted`() throws {
    let many = (1...50).map { "  - { zebra\($0): 1 }\n" }.joined()
    let printed = try mistakes("tracks:\n" + many)
    #expect(printed.components(separatedBy: "error: a track has no `zebra").count == 21)
    #expect(printed.contains("there are 30 more mistakes from here on"))
    // The same one is said once.
    let one = try mistakes("tracks:\n" + String(repeating: "  - { zebra: 1 }\n", count: 50))
    #expect(one.components(separatedBy: "error: ").count == 2)
    #expect(one.contains("and 49 more like this, on lines 3, 4, 5, 6, 7 …"))
  }
}
