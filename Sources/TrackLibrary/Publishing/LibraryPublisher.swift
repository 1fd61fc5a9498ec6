internal import Digests
internal import Export
internal import Files
internal import Foundation
internal import Pictures
package import Processes
internal import Publishing

/// Writes the published files of a finished library: playlist, feed and index page.
///
/// Everything is read from the output folder, not from the memory of a run, so that any machine can
/// publish once all tracks exist.
package struct LibraryPublisher {
  private let plan: LibraryPlan
  private let folder: String
  private let scope: JobScope

  /// Some tracks do not exist or are out of date, so that nothing is published.
  package struct Unfinished: Error {
    /// Paths of those tracks in the output folder.
    package let tracks: [String]
  }

  /// - Parameters:
  ///   - plan: the plan of the whole library, without a shard.
  ///   - folder: the output folder.
  package init(_ plan: LibraryPlan, folder: String, scope: JobScope) {
    self.plan = plan
    self.folder = folder
    self.scope = scope
  }

  /// A finished track, with the facts from its recipe.
  private struct Finished {
    let name: String
    let bytes: Int64
    let facts: LibraryFacts
  }

  /// Side of the index page's square pictures, in pixels.
  private static let coverSide = 300
  /// Side of a feed's square picture, in pixels.
  private static let feedSide = 1400

  /// Writes the files.
  ///
  /// - Returns: names of the files that changed; files already up to date are not written.
  /// - Throws: `Unfinished`, `OutputError`.
  package func publish() throws -> [String] {
    let wish = plan.manifest.publish
    guard !wish.names.isEmpty else { return [] }
    let tracks = try finished()
    var changed: [String] = []
    func write(_ name: String, _ bytes: [UInt8]) throws {
      let path = folder + "/" + name
      guard FileManager.default.contents(atPath: path) != Data(bytes) else { return }
      try OutputFolder.make(for: path)
      let publication = Publication(scope)
      try publication.add(bytes, path: path)
      try publication.commit()
      changed.append(name)
    }
    if let name = wish.playlist { try write(name, Array(playlist(tracks).utf8)) }
    if let feed = wish.feed {
      if let image = feed.description.imageFile { try place(image, of: feed, write) }
      try write(feed.name, Array(self.feed(tracks, feed.description).utf8))
    }
    if let name = wish.page {
      for cover in Set(tracks.map(\.facts.cover)).sorted() {
        let path = Self.coverPath(cover)
        // The same name means the same picture; drawing it again would only take time.
        guard !FileManager.default.fileExists(atPath: folder + "/" + path) else { continue }
        try write(path, Cover(of: cover).png(side: Self.coverSide))
      }
      try write(name, Array(page(tracks).utf8))
    }
    return changed
  }

  private func finished() throws(Unfinished) -> [Finished] {
    let shelf = RecipeStore(folder)
    var missing: [String] = []
    var found: [Finished] = []
    for track in plan.tracks {
      guard !track.standing.isDue, let recipe = shelf.recipe(of: track.name),
        let file = recipe.files.first
      else {
        missing.append(track.name)
        continue
      }
      found.append(Finished(name: track.name, bytes: file.bytes, facts: recipe.facts))
    }
    guard missing.isEmpty else { throw Unfinished(tracks: missing) }
    return found
  }

  private var title: String {
    plan.manifest.title ?? plan.manifest.publish.feed?.description.title ?? "Meditations"
  }

  private func playlist(_ tracks: [Finished]) -> String {
    Playlist(
      title: title,
      entries: tracks.map {
        Playlist.Entry(
          path: $0.name, title: $0.facts.title, artist: $0.facts.artist,
          seconds: Int($0.facts.seconds.rounded()))
      }
    ).text
  }

  private func feed(_ tracks: [Finished], _ description: FeedDescription) -> String {
    let episodes = tracks.enumerated().compactMap { index, track -> Feed.Episode? in
      guard let date = description.date(ofEpisode: index) else { return nil }
      let facts = track.facts
      return Feed.Episode(
        title: facts.title, summary: facts.summary ?? facts.title,
        notes: facts.summary.map(Feed.html(paragraphs:)), file: track.name, bytes: track.bytes,
        seconds: Int(facts.seconds.rounded()), guid: description.address + "#" + track.name,
        published: date, number: index + 1, chapters: facts.companions["chapters"],
        transcripts: ["vtt", "srt"].compactMap { facts.companions[$0] }, language: facts.language)
    }
    return Feed(
      description, episodes: episodes, generator: "\(Program.name) \(Program.version)"
    ).text
  }

  private func page(_ tracks: [Finished]) -> String {
    IndexPage(
      title: title, summary: plan.manifest.summary,
      entries: tracks.map { track in
        let facts = track.facts
        return IndexPage.Entry(
          practice: facts.practice, title: facts.title, summary: facts.summary,
          language: facts.language, seconds: facts.seconds, sound: track.name,
          page: facts.companions["page"],
          captions: facts.companions["vtt"] ?? facts.companions["srt"],
          cover: Self.coverPath(facts.cover))
      }
    ).html
  }

  /// A distinct path for each picture, valid on any file system.
  private static func coverPath(_ name: String) -> String {
    let safe = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let isWhole = String(safe) == name && safe.count <= 60
    let digest = Digest.hexadecimal(Digest.sha256(Array(name.utf8)).prefix(4))
    return PublishOptions.covers + "/" + String(safe.prefix(60)) + (isWhole ? "" : "-" + digest)
      + ".png"
  }

  /// Writes a feed's picture if it is a file: the one beside the description, or one drawn for it.
  private func place(
    _ image: String, of feed: PublishOptions.FeedOptions, _ write: (String, [UInt8]) throws -> Void
  ) throws {
    let own = (feed.folder.isEmpty ? "" : feed.folder + "/") + image
    if let data = FileManager.default.contents(atPath: own) {
      try write(image, Array(data))
    } else if image.lowercased().hasSuffix(".png"),
      !FileManager.default.fileExists(atPath: folder + "/" + image)
    {
      try write(image, Cover(of: feed.description.title).png(side: Self.feedSide))
    }
  }
}
