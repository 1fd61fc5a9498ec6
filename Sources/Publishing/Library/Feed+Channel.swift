internal import MeditationScript

extension Feed {
  /// XML lines of the podcast itself, before its episodes.
  var channelLines: [String] {
    let about = description
    var lines = [
      FeedXML.element("title", text: about.title.oneLine),
      FeedXML.element("link", text: WebAddress.of(about.link)),
      FeedXML.element(
        "atom:link",
        [("href", about.address), ("rel", "self"), ("type", "application/rss+xml")]),
      FeedXML.element("description", text: about.description.trimmed),
      FeedXML.element("language", text: about.language.lowercased()),
    ]
    if let copyright = about.copyright {
      lines.append(FeedXML.element("copyright", text: copyright.oneLine))
    }
    lines.append(FeedXML.element("generator", text: generator))
    if let built { lines.append(FeedXML.element("lastBuildDate", text: built.rfc2822)) }
    lines.append(FeedXML.element("itunes:author", text: about.author.oneLine))
    lines += FeedXML.group(
      "itunes:owner",
      [],
      [
        FeedXML.element("itunes:name", text: about.author.oneLine),
        FeedXML.element("itunes:email", text: about.email),
      ])
    let image = WebAddress.of(about.image, in: about.base)
    lines.append(FeedXML.element("itunes:image", [("href", image)]))
    lines += category
    lines.append(FeedXML.element("itunes:explicit", text: "\(about.explicit ?? false)"))
    let guid = about.guid?.lowercased() ?? PodcastGUID.of(feed: about.address)
    lines.append(FeedXML.element("podcast:guid", text: guid))
    lines.append(
      FeedXML.element(
        "podcast:locked", [("owner", about.email)], text: about.locked ?? true ? "yes" : "no"))
    return lines
  }

  private var category: [String] {
    let attribute = (name: "text", value: description.category)
    guard let subcategory = description.subcategory else {
      return [FeedXML.element("itunes:category", [attribute])]
    }
    return FeedXML.group(
      "itunes:category", [attribute],
      [FeedXML.element("itunes:category", [("text", subcategory)])])
  }
}
