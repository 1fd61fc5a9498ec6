internal import MeditationScript

extension Feed.Episode {
  /// The episode's XML lines.
  ///
  /// - Parameter base: web address of the feed's folder.
  func lines(base: String) -> [String] {
    let sound = [
      (name: "url", value: WebAddress.of(file, in: base)),
      (name: "length", value: "\(bytes)"), (name: "type", value: MediaType.of(file: file)),
    ]
    var lines = [
      FeedXML.element("title", text: title.oneLine),
      FeedXML.element("description", text: summary.trimmed),
    ]
    if let notes { lines.append(FeedXML.html("content:encoded", notes)) }
    lines += [
      FeedXML.element("enclosure", sound),
      FeedXML.element("guid", [("isPermaLink", "false")], text: guid),
      FeedXML.element("pubDate", text: published.rfc2822),
      FeedXML.element("itunes:duration", text: "\(seconds)"),
      FeedXML.element("itunes:episodeType", text: kind.rawValue),
    ]
    if let number { lines.append(FeedXML.element("itunes:episode", text: "\(number)")) }
    if let image {
      lines.append(FeedXML.element("itunes:image", [("href", WebAddress.of(image, in: base))]))
    }
    if let explicit { lines.append(FeedXML.element("itunes:explicit", text: "\(explicit)")) }
    if let chapters {
      let address = WebAddress.of(chapters, in: base)
      lines.append(
        FeedXML.element(
          "podcast:chapters", [("url", address), ("type", "application/json+chapters")]))
    }
    for transcript in transcripts {
      var attributes = [
        (name: "url", value: WebAddress.of(transcript, in: base)),
        (name: "type", value: MediaType.of(file: transcript)),
      ]
      if let language { attributes.append((name: "language", value: language)) }
      lines.append(FeedXML.element("podcast:transcript", attributes))
    }
    return FeedXML.group("item", [], lines)
  }
}
