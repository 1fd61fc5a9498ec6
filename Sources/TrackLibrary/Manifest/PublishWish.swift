/// What is written of a finished library besides its tracks.
package struct PublishWish: Sendable {
  /// The playlist's name in the output folder; `nil` for none.
  package var playlist: String?
  /// The index page's.
  package var page: String?
  /// The feed's description, as a path from the manifest's folder.
  package var feed: String?

  static let usualPlaylist = "playlist.m3u8"
  static let usualPage = "index.html"

  package var isEmpty: Bool { playlist == nil && page == nil && feed == nil }
}
