internal import Foundation
package import Publishing

/// The files to be written for a finished library besides its tracks.
package struct PublishOptions: Sendable {
  /// The playlist's name in the output folder; `nil` for none.
  package var playlist: String?
  /// The index page's name in the output folder; `nil` for none.
  package var page: String?
  /// The podcast feed; `nil` for none.
  package var feed: FeedOptions?

  /// A feed's description, and the folder it was read from.
  package struct FeedOptions: Sendable {
    package let description: FeedDescription
    /// The path of the description's file.
    let path: String
    /// The folder that a relative path of its picture starts from.
    let folder: String

    /// Path of a picture that is missing beside the description; `nil` for one that would be drawn.
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

  /// Names of the published files in the output folder.
  package var names: [String] { files.map(\.name) }

  /// Published files besides covers, each with its kind in words.
  var files: [(name: String, what: String)] {
    [
      (playlist, "the playlist"), (page, "the index page"), (feed?.name, "the feed"),
      (feed?.description.imageFile, "the feed's picture"),
    ].compactMap { name, what in name.map { ($0, what) } }
  }

  /// The folder of the index page's pictures; a track's file cannot have this name, as it has no
  /// ending.
  static let covers = "covers"
}
