/// The contents of `feed.yaml`: everything about a podcast that the tracks do not have.
package struct FeedDescription: Codable, Equatable, Sendable {
  package var title: String
  package var description: String
  /// Address of the podcast's web page.
  package var link: String
  /// Web address of the folder that will hold the feed and the tracks.
  package var base: String
  /// The feed's file name in that folder; `nil` means `feed.xml`.
  package var file: String?
  package var author: String
  /// Address for directories to verify ownership of the podcast.
  package var email: String
  /// The cover: a file in the folder, or a web address.
  package var image: String
  package var language: String
  package var category: String
  package var subcategory: String?
  /// Whether it is unsuitable for children; `nil` means that it is suitable.
  package var explicit: Bool?
  /// Whether other hosts are asked not to import the podcast; `nil` means that they are.
  package var locked: Bool?
  /// The podcast's UUID, which stays the same when it moves; `nil` derives it from the address.
  package var guid: String?
  package var copyright: String?
  /// Date of the first episode, in a form that `PublicationDate` reads.
  package var published: String
  /// Days from one episode to the next, 1 to 3660; `nil` means 1.
  ///
  /// Apps order episodes by date, so no two should have the same.
  package var every: Int?

  enum CodingKeys: String, CodingKey {
    case title, description, link, base, file, author, email, image, language, category
    case subcategory, explicit, locked, guid, copyright, published, every
  }

  /// Web address of the feed itself.
  package var address: String { WebAddress.of(file ?? "feed.xml", in: base) }

  /// The cover's path if it is a file in the feed's folder; `nil` for a web address.
  package var imageFile: String? { WebAddress.isWeb(image) ? nil : image }

  /// Date of an episode; `nil` if `published` is not a date.
  ///
  /// - Parameter index: number of the episode, from 0.
  package func date(ofEpisode index: Int) -> PublicationDate? {
    PublicationDate(published)?.adding(days: index * (every ?? 1))
  }
}
