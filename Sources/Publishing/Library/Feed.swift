/// A library as a podcast: RSS 2.0 with the words of Apple and of Podcasting 2.0.
///
/// Sources: RSS 2.0 specification; Apple, A podcaster's guide to RSS; podcastindex.org namespace 1.0.
package struct Feed {
  let description: FeedDescription
  let episodes: [Episode]
  let generator: String
  let built: PublicationDate?

  /// - Parameters:
  ///   - description: one without `problems`.
  ///   - generator: the program's name and version.
  ///   - built: when the feed last changed; nothing is said if none is given.
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

  package var text: String {
    let lines = channelLines + episodes.flatMap { $0.lines(base: description.base) }
    let rss = FeedXML.group("rss", Self.namespaces, FeedXML.group("channel", [], lines))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + rss.joined(separator: "\n") + "\n"
  }
}
