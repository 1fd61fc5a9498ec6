import Files
import Foundation
import Pictures
import Processes
import TestSupport
import Testing

@testable import TrackLibrary

/// Playlist, feed and index page of a finished library.
@Suite struct LibraryPublisherTests {
  private static let feed = """
    title: Quiet Hours
    description: Calm.
    link: https://example.org/
    base: https://example.org/tracks/
    author: Quiet Hours
    email: a@example.org
    image: cover.png
    language: en
    category: Health & Fitness
    published: 2026-03-01

    """

  private func shelf(_ publish: String = "{ playlist: true, feed: feed.yaml, page: true }") throws
    -> Shelf
  {
    try Shelf(
      """
      title: Evenings
      output: "{title}.wav"
      tracks: [{ practice: metta, minutes: 10, title: [Sea & sky, 'Zoë 🙂 “1”'] }]
      publish: \(publish)
      """, ["feed.yaml": Self.feed])
  }

  private func publish(_ shelf: Shelf) throws -> [String] {
    let plan = try shelf.plan()
    return try LibraryPublisher(plan, folder: shelf.output, scope: JobScope()).publish()
  }

  private func finish(_ shelf: Shelf) throws {
    for track in try shelf.plan().tracks { try shelf.finish(track, title: "Calm") }
  }

  private func text(_ shelf: Shelf, _ name: String) throws -> String {
    try String(contentsOfFile: shelf.path(name), encoding: .utf8)
  }

  @Test func `all that is wished for is written, and the second time nothing is touched`() throws {
    let shelf = try shelf()
    try finish(shelf)
    let names = ["playlist.m3u8", "cover.png", "feed.xml", "covers/metta.png", "index.html"]
    #expect(try publish(shelf) == names)
    let times = names.map { changed(shelf.path($0)) }
    usleep(20_000)
    #expect(try publish(shelf) == [])
    #expect(names.map { changed(shelf.path($0)) } == times)
  }

  @Test func `nothing is published before every track is there`() throws {
    let shelf = try shelf()
    let tracks = try shelf.plan().tracks
    try shelf.finish(tracks[0])
    let error = #expect(throws: LibraryPublisher.Unfinished.self) { try publish(shelf) }
    #expect(error?.tracks == [tracks[1].name])
    #expect(!FileManager.default.fileExists(atPath: shelf.path("index.html")))
  }

  @Test func `nothing is written where nothing is wished for`() throws {
    let shelf = try shelf("{ playlist: no, page: no }")
    #expect(try publish(shelf) == [])
    #expect(!FileManager.default.fileExists(atPath: shelf.output))
  }

  @Test func `only what has changed is written again`() throws {
    let shelf = try shelf()
    try finish(shelf)
    _ = try publish(shelf)
    try shelf.write("x", to: "out/index.html")
    #expect(try publish(shelf) == ["index.html"])
  }

  @Test func `addresses in the feed have no signs that addresses may not have`() throws {
    let shelf = try shelf()
    try finish(shelf)
    _ = try publish(shelf)
    let feed = try text(shelf, "feed.xml")
    #expect(feed.contains("url=\"https://example.org/tracks/Sea%20%26%20sky.wav\""))
    #expect(feed.contains("Zo%C3%AB%20%F0%9F%99%82%20%E2%80%9C1%E2%80%9D.wav\""))
  }

  @Test func `the playlist names files as they are called`() throws {
    let shelf = try shelf()
    try finish(shelf)
    _ = try publish(shelf)
    let lines = try text(shelf, "playlist.m3u8").split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasPrefix("#") } == ["Sea & sky.wav", "Zoë 🙂 “1”.wav"])
  }

  @Test func `a picture beside the description is taken as it is`() throws {
    let shelf = try shelf()
    try finish(shelf)
    let picture = Cover(of: "sea").png(side: 8)
    try Data(picture).write(to: URL(fileURLWithPath: shelf.folder.file("cover.png")))
    _ = try publish(shelf)
    #expect(try Data(contentsOf: URL(fileURLWithPath: shelf.path("cover.png"))) == Data(picture))
  }

  @Test func `scripts whose names differ in signs alone have a picture each`() throws {
    let shelf = try shelf("{ page: true }")
    let tracks = try shelf.plan().tracks
    try shelf.finish(tracks[0], cover: "A & B")
    try shelf.finish(tracks[1], cover: "a - b")
    let covers = try publish(shelf).filter { $0.hasPrefix("covers/") }
    #expect(Set(covers).count == 2)
  }

  @Test func `a long title makes a picture's name that file systems take`() throws {
    let shelf = try shelf("{ page: true }")
    let tracks = try shelf.plan().tracks
    for track in tracks {
      try shelf.finish(track, cover: String(repeating: "静", count: 300) + track.name)
    }
    #expect(try publish(shelf).count == 3)
  }

  @Test func `publishing goes by what lies there, and not by what was planned`() throws {
    let shelf = try shelf("{ playlist: true }")
    try finish(shelf)
    let plan = try shelf.plan()
    try FileManager.default.removeItem(atPath: shelf.path(plan.tracks[0].name))
    let publisher = LibraryPublisher(
      plan.looked(at: shelf.output), folder: shelf.output, scope: JobScope())
    #expect(throws: LibraryPublisher.Unfinished.self) { try publisher.publish() }
  }
}
