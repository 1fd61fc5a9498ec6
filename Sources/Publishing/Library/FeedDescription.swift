/// What `feed.yaml` says of a podcast: all that the tracks themselves do not know.
package struct FeedDescription: Codable, Equatable, Sendable {
  package var title: String
  package var description: String
  /// The web page of the podcast.
  package var link: String
  /// The address of the folder that the feed and the tracks will lie in.
  package var base: String
  /// The feed's own file in that folder; `feed.xml` if nothing is said.
  package var file: String?
  package var author: String
  /// Where directories write to make sure whose podcast it is.
  package var email: String
  /// The cover: a file in the folder, or an address.
  package var image: String
  package var language: String
  package var category: String
  package var subcategory: String?
  /// Whether it is not for children; it is for them if nothing is said.
  package var explicit: Bool?
  /// Whether other hosts are asked not to take the podcast over; they are if nothing is said.
  package var locked: Bool?
  /// The podcast's UUID, which stays its own wherever it moves; made of its address if nothing is said.
  package var guid: String?
  package var copyright: String?
  /// When the first episode comes out, as `PublicationDate` reads it.
  package var published: String
  /// Days from one episode to the next, 1 to 3660; 1 if nothing is said.
  ///
  /// Apps list episodes by their dates, so that no two should have the same.
  package var every: Int?

  enum CodingKeys: String, CodingKey {
    case title, description, link, base, file, author, email, image, language, category
    case subcategory, explicit, locked, guid, copyright, published, every
  }

  /// The address of the feed itself.
  package var address: String { WebAddress.of(file ?? "feed.xml", in: base) }

  /// The cover, if it is a file in the feed's folder.
  package var imageFile: String? { WebAddress.isWeb(image) ? nil : image }

  /// When an episode comes out; `nil` if `published` is no date.
  ///
  /// - Parameter index: 0 is the first.
  package func date(ofEpisode index: Int) -> PublicationDate? {
    PublicationDate(published)?.adding(days: index * (every ?? 1))
  }
}
