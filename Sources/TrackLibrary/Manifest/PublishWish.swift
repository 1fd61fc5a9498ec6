internal import Foundation
package import Publishing

/// What is written of a finished library besides its tracks.
package struct PublishWish: Sendable {
  /// The playlist's name in the output folder; `nil` for none.
  package var playlist: String?
  /// The index page's.
  package var page: String?
  /// The feed's.
  package var feed: FeedWish?

  /// A podcast's own words, and where they are from.
  package struct FeedWish: Sendable {
    package let description: FeedDescription
    /// The folder that its picture may lie in.
    let folder: String

    /// A picture that should lie beside the description and does not; one that can be drawn never is.
    var missingImage: String? {
      guard let image = description.imageFile, !image.lowercased().hasSuffix(".png") else {
        return nil
      }
      let path = (folder.isEmpty ? "" : folder + "/") + image
      return FileManager.default.isReadableFile(atPath: path) ? nil : path
    }

    /// The feed's name in the output folder.
    package var name: String { description.file ?? "feed.xml" }
  }

  static let usualPlaylist = "playlist.m3u8"
  static let usualPage = "index.html"

  /// Of what is published, in the output folder.
  package var names: [String] { files.map(\.name) }

  /// Every file that is published besides the covers, and what it is.
  var files: [(name: String, what: String)] {
    [
      (playlist, "the playlist"), (page, "the index page"), (feed?.name, "the feed"),
      (feed?.description.imageFile, "the feed's picture"),
    ].compactMap { name, what in name.map { ($0, what) } }
  }

  /// The folder of the index page's pictures; no track's file has a name without an ending.
  static let covers = "covers"
}
