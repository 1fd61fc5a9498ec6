import Foundation
import TestSupport
import Testing

@testable import TrackLibrary

/// Whether a track must be rendered, and why.
@Suite struct StandingTests {
  private let shelf: Shelf
  private let track: PlannedTrack

  init() throws {
    shelf = try Shelf(
      "output: a/metta.wav\ntracks: [{ practice: metta, minutes: 10, captions: [vtt] }]")
    track = try #require(try shelf.plan().tracks.first)
  }

  private func standing(verifies: Bool = false) -> Standing {
    shelf.recipes.standing(of: track, verifies: verifies)
  }

  /// Waits until the file system's clock has moved on: then a change has another time than all
  /// before.
  private func wait() throws {
    let folder = try TemporaryFolder()
    func time() throws -> Date? {
      let path = try folder.write("", to: "tick")
      return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
    let now = try time()
    #expect(waits { (try? time()) != now })
  }

  @Test func `a track nobody has made is new`() {
    #expect(standing() == .new)
  }

  @Test func `a finished track is up to date, however one looks`() throws {
    try shelf.finish(track)
    #expect(standing() == .upToDate)
    #expect(standing(verifies: true) == .upToDate)
  }

  @Test func `a file without a recipe was made by something else`() throws {
    try shelf.finish(track)
    try FileManager.default.removeItem(atPath: shelf.recipePath(track.name))
    #expect(standing() == .unknown)
  }

  @Test func `a companion is missing as a track is`() throws {
    for name in [track.name, "a/metta.vtt"] {
      try shelf.finish(track)
      try FileManager.default.removeItem(atPath: shelf.path(name))
      #expect(standing() == .missing)
    }
  }

  @Test(arguments: ["", "sound of a/metta.w", "sound of a/metta.wav!", "SOUND OF a/metta.wav"])
  func `other bytes are seen, also as many of them as before`(text: String) throws {
    try shelf.finish(track)
    try wait()
    try shelf.write(text, to: "out/" + track.name)
    #expect(standing() == .damaged)
  }

  @Test func `bytes that change right after the recipe are seen`() throws {
    for _ in 0..<50 {
      try shelf.finish(track)
      let handle = try #require(FileHandle(forWritingAtPath: shelf.path(track.name)))
      try handle.write(contentsOf: Data("SOUND".utf8))
      try handle.close()
      #expect(standing() == .damaged)
    }
  }

  @Test func `a change of a companion is seen`() throws {
    try shelf.finish(track)
    try wait()
    try shelf.write("SOUND of a/metta.vtt", to: "out/a/metta.vtt")
    #expect(standing() == .damaged)
  }

  @Test func `what was touched and is the same stays, and is not read again`() throws {
    try shelf.finish(track)
    try wait()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: shelf.path(track.name))
    let touched = changed(shelf.path(track.name))
    try wait()
    #expect(changed(shelf.recipePath(track.name)) < touched)
    #expect(standing() == .upToDate)
    #expect(changed(shelf.recipePath(track.name)) > touched)
  }

  @Test func `a change that hides behind old times is found when all is verified`() throws {
    try shelf.finish(track)
    try wait()
    let handle = try #require(FileHandle(forWritingAtPath: shelf.path(track.name)))
    try handle.write(contentsOf: Data("SOUND".utf8))
    try handle.close()
    try wait()
    // As if the recipe had been written after it.
    utimensat(AT_FDCWD, shelf.recipePath(track.name), nil, 0)
    #expect(standing() == .upToDate)
    #expect(standing(verifies: true) == .damaged)
  }

  @Test(arguments: ["", "{", "null", "[]", "{\"version\":1}"])
  func `a recipe that cannot be read is none`(text: String) throws {
    try shelf.finish(track)
    try shelf.write(text, to: "out/.recipes/\(track.name).json")
    #expect(standing() == .unknown)
  }

  @Test(arguments: [
    ("\"version\":1", "\"version\":2"), ("\"name\":\"a/metta.wav\"", "\"name\":\"a/other.wav\""),
    ("\"version\":1", "\"version\":\"1\""),
  ])
  func `a recipe of another version or of another track is none`(
    written: String, other: String
  ) throws {
    try shelf.finish(track)
    let path = shelf.recipePath(track.name)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(written))
    try shelf.write(
      text.replacingOccurrences(of: written, with: other), to: "out/.recipes/\(track.name).json")
    #expect(standing() == .unknown)
  }

  @Test func `a recipe that lists no files vouches for nothing`() throws {
    try shelf.finish(track)
    let recipe = try #require(shelf.recipes.recipe(of: track.name))
    let empty = Recipe(parts: recipe.parts, files: [], facts: recipe.facts)
    try shelf.write(
      String(decoding: try JSONEncoder().encode(empty), as: UTF8.self),
      to: "out/.recipes/\(track.name).json")
    #expect(standing() == .unknown)
  }

  @Test func `a folder in a track's place is no track`() throws {
    try shelf.finish(track)
    try FileManager.default.removeItem(atPath: shelf.path(track.name))
    try FileManager.default.createDirectory(
      atPath: shelf.path(track.name), withIntermediateDirectories: false)
    #expect(standing() == .missing)
  }

  @Test func `a link to nowhere is missing, and one to the same bytes is the track`() throws {
    try shelf.finish(track)
    let path = shelf.path(track.name)
    try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".moved")
    #expect(standing() == .upToDate)
    try FileManager.default.removeItem(atPath: path + ".moved")
    #expect(standing() == .missing)
  }

  @Test func `a plan tells what is due`() throws {
    try shelf.finish(track)
    #expect(try shelf.plan().due.isEmpty)
    #expect(try shelf.plan { $0.forces = true }.due.map(\.standing) == [.forced])
    try shelf.write(
      "output: a/metta.wav\ntracks: [{ practice: metta, minutes: 11, captions: [vtt] }]",
      to: "library.yaml")
    #expect(try shelf.plan().due.map(\.standing) == [.settingsChanged])
  }

  @Test func `a shard of a plan knows how many tracks there are in all`() throws {
    let shelf = try Shelf("tracks: [{ practice: metta, minutes: [5, 6, 7, 8, 9] }]")
    let shards = try ["1/2", "2/2"].map { text in try shelf.plan { $0.shard = Shard(text) } }
    #expect(shards.map(\.total) == [5, 5])
    #expect(
      shards.flatMap(\.tracks).map(\.name).sorted() == (try shelf.plan().tracks.map(\.name)))
  }
}
