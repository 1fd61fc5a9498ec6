/// A library as a podcast feed: RSS 2.0 with the extensions of Apple and of Podcasting 2.0.
///
/// Sources: RSS 2.0 specification; Apple, A podcaster's guide to RSS; podcastindex.org namespace 1.0.
package struct Feed {
  let description: FeedDescription
  let episodes: [Episode]
  let generator: String
  let built: PublicationDate?

  /// - Parameters:
  ///   - description: the podcast's description; it must have no `problems`.
  ///   - generator: name and version of the program.
  ///   - built: date of the feed's last change; `nil` omits it.
  package init(
    _ description: FeedDescription, episodes: [Episode], generator: String,
    built: PublicationDate? = nil
  ) {
    self.description = description
    self.episodes = episodes
    self.generator = generator
    self.built = built
  }

  private static let namespaces = [
    (name: "version", value: "2.0"),
    (name: "xmlns:atom", value: "http://www.w3.org/2005/Atom"),
    (name: "xmlns:content", value: "http://purl.org/rss/1.0/modules/content/"),
    (name: "xmlns:itunes", value: "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    (name: "xmlns:podcast", value: "https://podcastindex.org/namespace/1.0"),
  ]

  /// The content of the file.
  package var text: String {
    let lines = channelLines + episodes.flatMap { $0.lines(base: description.base) }
    let rss = FeedXML.group("rss", Self.namespaces, FeedXML.group("channel", [], lines))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + rss.joined(separator: "\n") + "\n"
  }
}
