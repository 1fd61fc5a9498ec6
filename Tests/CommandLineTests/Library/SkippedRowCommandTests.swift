import Foundation
import TestSupport
import Testing

/// A library of which some rows are wrong.
@Suite(.serialized) struct SkippedRowCommandTests {
  private static let manifest = """
    tracks: [{ script: rest.md, from: people.csv, output: "{row}.{format}", format: flac }]
    publish: { playlist: true }
    """

  private func library() throws -> SmallLibrary {
    let library = try SmallLibrary(Self.manifest)
    _ = try library.home.write("who,length\nAna,12s\nBen,soon\nCy,12s\n", to: "people.csv")
    return library
  }

  @Test func `good rows are rendered, bad ones told, and mended ones are all that is due`() throws {
    let library = try library()
    #expect(try library.render().code == 65)
    #expect(library.files().isEmpty)
    let run = try library.render("--skip-bad-rows", "--json")
    #expect(run.code == 65)
    let events = try jsonLines(run.output)
    let skipped = try #require(events.first { $0["event"] as? String == "skipped" })
    #expect((skipped["file"] as? String)?.hasSuffix("people.csv") == true)
    #expect(skipped["row"] as? Int == 2)
    #expect(skipped["line"] as? Int == 3)
    let place = try #require((skipped["places"] as? [[String: Any]])?.first)
    #expect(place["line"] as? Int == 3 && place["column"] as? Int == 5)
    let summary = try #require(events.first { $0["event"] as? String == "summary" })
    #expect(summary["skipped"] as? Int == 1)
    #expect(summary["rendered"] as? Int == 2)
    #expect(summary["code"] as? Int == 65)
    #expect(events.last?["event"] as? String == "failure")
    #expect(Set(skipped.keys) == Guide.skippedFields)
    let made = library.files()
    #expect(made["1.flac"] != nil && made["3.flac"] != nil && made["playlist.m3u8"] == nil)
    _ = try library.home.write("who,length\nAna,12s\nBen,12s\nCy,12s\n", to: "people.csv")
    let next = try library.render("--skip-bad-rows", "--json")
    #expect(next.code == 0)
    let done = try jsonLines(next.output).filter { $0["event"] as? String == "done" }
    #expect(done.map { $0["name"] as? String } == ["2.flac"])
    #expect(library.files()["playlist.m3u8"] != nil)
    #expect(library.files()["1.flac"] == made["1.flac"])
  }

  @Test func `people are told, too, before anything is written`() throws {
    let library = try library()
    let run = try library.render("--skip-bad-rows", "--dry-run")
    #expect(run.code == 65)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors.contains("people.csv:3:5: error: `length` wants"))
    #expect(run.errors.contains("2 tracks: 2 new; 1 row skipped"))
    let events = try jsonLines(try library.render("--skip-bad-rows", "--dry-run", "--json").output)
    #expect(
      events.map { $0["event"] as? String } == ["skipped", "track", "track", "plan", "failure"])
    #expect(library.files().isEmpty)
    #expect(try library.render("--skip-bad-rows", "--publish-only").code == 65)
  }
}

extension Guide {
  /// Fields of the event that tells of a row.
  fileprivate static var skippedFields: Set<String> {
    let sentence = text.components(separatedBy: "has an event `skipped` as well:").last ?? ""
    let fields = names(in: String(sentence.prefix { $0 != ";" })).subtracting(["mistake"])
    return fields.union(["event"])
  }
}
