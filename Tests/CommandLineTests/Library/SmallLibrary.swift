import Foundation
import TestSupport

/// A library of short tracks in a folder of its own, and what became of it.
struct SmallLibrary {
  let home: TemporaryFolder

  /// Eight tracks of several kinds, from seven seconds to a minute and a half.
  static let manifest = """
    title: Quiet Hours
    defaults: { voice: serene, captions: vtt, artist: Quiet Hours }
    tracks:
      - { script: rest.md, length: [7s, 20s], format: [wav, flac], output: "rest-{length}.{format}", captions: vtt, set: { who: you } }
      - { practice: arriving, minutes: [1, 1.5], voice: [serene, steady], format: wav }
      - { script: rest.md, from: people.csv, length: 12s, output: "for/{row}.{format}", format: mp3 }
    publish: { playlist: true, page: true }
    """

  /// One script, and a row for each of two people.
  init(_ manifest: String = Self.manifest) throws {
    home = try TemporaryFolder()
    // Tracks of one name and two formats would have the same captions.
    let manifest = manifest.replacing(
      "rest-{length}.{format}\", captions: vtt", with: "rest-{length}-{format}.{format}\"")
    _ = try home.write(manifest, to: "library.yaml")
    _ = try home.write("Rest now, {who}. [silence:\"1s..9m\"] Thank you.", to: "rest.md")
    _ = try home.write("who,title\nAna,For Ana\nBen,\"For Ben, kindly\"\n", to: "people.csv")
  }

  /// Rendered once for all tests; each works on a copy of its own.
  private static let rendered = Result {
    let library = try SmallLibrary()
    let run = try library.render()
    guard run.code == 0 else { throw Unrendered(errors: run.errors) }
    return library
  }

  struct Unrendered: Error {
    let errors: String
  }

  /// One that is finished, in the folder `tracks`.
  static func finished() throws -> SmallLibrary {
    let library = try SmallLibrary()
    try FileManager.default.copyItem(
      atPath: rendered.get().home.file("tracks"), toPath: library.home.file("tracks"))
    return library
  }

  /// `library library.yaml -o tracks` and more.
  func render(
    _ arguments: String..., to folder: String = "tracks", environment: [String: String] = [:]
  ) throws -> BuiltTool.Run {
    try BuiltTool.run(
      ["library", "library.yaml", "-o", folder, "--jobs", "2"] + arguments, in: home.path,
      environment: environment)
  }

  /// Every file of the output folder, the hidden ones with the others, by its path in it.
  func files(in folder: String = "tracks") -> [String: Data] {
    let root = home.path + "/" + folder
    var found: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      // Of a folder there are none.
      found[name] = FileManager.default.contents(atPath: root + "/" + name)
    }
    return found
  }

  /// Names of files that are not the same in both.
  static func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }
}
