import Publishing
import Testing

/// Feeds: the whole text of a small one, and what its addresses and words become.
@Suite struct FeedTests {
  static func episode(_ description: FeedDescription) throws -> Feed.Episode {
    Feed.Episode(
      title: "Metta & <more>\u{1}", summary: "Be \"well\".\nä 愛 🙏",
      notes: Feed.html(paragraphs: "May <all>\nbe & rest.\n\n\u{B}Then rise. ]]>") + "]]>",
      file: "en/metta ä#1? & 愛.mp3", bytes: 9_876_543_210, seconds: 600,
      guid: "metta-10min-serene", published: try #require(description.date(ofEpisode: 1)),
      number: 2, image: "metta.png", explicit: true, chapters: "en/metta.chapters.json",
      transcripts: ["en/metta.vtt", "en/metta.srt"], language: "en-GB")
  }

  static func feed() throws -> Feed {
    let description = try FeedDescriptionTests.description()
    let plain = Feed.Episode(
      title: "Rain", summary: "", file: "rain.opus", bytes: 1, seconds: 0, guid: "rain",
      published: try #require(PublicationDate("2026-03-01")), kind: .trailer)
    return Feed(
      description, episodes: [plain, try episode(description)], generator: "render-meditation 1",
      built: PublicationDate("2026-03-09T12:00:00Z"))
  }

  @Test func `a feed says all that directories ask for`() throws {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
      xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
      xmlns:podcast="https://podcastindex.org/namespace/1.0">
        <channel>
          <title>Quiet &amp; Hours</title>
          <link>https://example.org/quiet?from=feed&amp;lang=en</link>
          <atom:link href="https://example.org/tr%C3%A4cks/feed.xml" rel="self" \
      type="application/rss+xml"/>
          <description>Short practices &lt;for&gt; every day.
      ä 愛 🙏</description>
          <language>en-gb</language>
          <generator>render-meditation 1</generator>
          <lastBuildDate>Mon, 09 Mar 2026 12:00:00 +0000</lastBuildDate>
          <itunes:author>Ana</itunes:author>
          <itunes:owner>
            <itunes:name>Ana</itunes:name>
            <itunes:email>ana@example.org</itunes:email>
          </itunes:owner>
          <itunes:image href="https://example.org/tr%C3%A4cks/cover%20art.jpg"/>
          <itunes:category text="Health &amp; Fitness">
            <itunes:category text="Mental Health"/>
          </itunes:category>
          <itunes:explicit>false</itunes:explicit>
          <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
          <podcast:locked owner="ana@example.org">yes</podcast:locked>
          <item>
            <title>Rain</title>
            <description></description>
            <enclosure url="https://example.org/tr%C3%A4cks/rain.opus" length="1" type="audio/ogg"/>
            <guid isPermaLink="false">rain</guid>
            <pubDate>Sun, 01 Mar 2026 00:00:00 +0000</pubDate>
            <itunes:duration>0</itunes:duration>
            <itunes:episodeType>trailer</itunes:episodeType>
          </item>
          <item>
            <title>Metta &amp; &lt;more&gt;</title>
            <description>Be &quot;well&quot;.
      ä 愛 🙏</description>
            <content:encoded><![CDATA[<p>May &lt;all&gt;<br/>be &amp; rest.</p>
      <p>Then rise. ]]&gt;</p>]]]]><![CDATA[>]]></content:encoded>
            <enclosure url="https://example.org/tr%C3%A4cks/en/metta%20%C3%A4%231%3F%20%26%20\
      %E6%84%9B.mp3" length="9876543210" type="audio/mpeg"/>
            <guid isPermaLink="false">metta-10min-serene</guid>
            <pubDate>Sun, 08 Mar 2026 00:00:00 +0000</pubDate>
            <itunes:duration>600</itunes:duration>
            <itunes:episodeType>full</itunes:episodeType>
            <itunes:episode>2</itunes:episode>
            <itunes:image href="https://example.org/tr%C3%A4cks/metta.png"/>
            <itunes:explicit>true</itunes:explicit>
            <podcast:chapters url="https://example.org/tr%C3%A4cks/en/metta.chapters.json" \
      type="application/json+chapters"/>
            <podcast:transcript url="https://example.org/tr%C3%A4cks/en/metta.vtt" \
      type="text/vtt" language="en-GB"/>
            <podcast:transcript url="https://example.org/tr%C3%A4cks/en/metta.srt" \
      type="application/x-subrip" language="en-GB"/>
          </item>
        </channel>
      </rss>

      """
    #expect(try Self.feed().text == expected)
  }

  @Test func `a podcast without a name of its own is named after its address`() throws {
    var description = try FeedDescriptionTests.description()
    description.guid = nil
    // The example of the specification.
    description.base = "https://podnews.net/"
    description.file = "rss"
    let text = Feed(description, episodes: [], generator: "render-meditation").text
    #expect(
      text.contains("<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>"))
  }

  @Test func `what nobody said stands in no feed`() throws {
    var description = try FeedDescriptionTests.description()
    description.guid = nil
    description.subcategory = nil
    description.locked = false
    description.image = "https://example.org/a%20b ä.png"
    let text = Feed(description, episodes: [], generator: "render-meditation").text
    #expect(!text.contains("lastBuildDate"))
    #expect(!text.contains("<item>"))
    #expect(text.contains("<itunes:category text=\"Health &amp; Fitness\"/>"))
    #expect(text.contains("<podcast:locked owner=\"ana@example.org\">no</podcast:locked>"))
    #expect(text.contains("<itunes:image href=\"https://example.org/a%20b%20%C3%A4.png\"/>"))
  }

  @Test(arguments: [
    ("a.wav", "audio/wav"), ("a.w64", "audio/x-w64"), ("a.AIFF", "audio/aiff"),
    ("a.caf", "audio/x-caf"), ("a.flac", "audio/flac"), ("a.ogg", "audio/ogg"),
    ("a.opus", "audio/ogg"), ("a.mp3", "audio/mpeg"), ("a.b/c", "application/octet-stream"),
    ("a", "application/octet-stream"),
  ])
  func `a track's kind is known by its name`(file: String, type: String) throws {
    var episode = try Self.episode(FeedDescriptionTests.description())
    episode.file = file
    let text = Feed(
      try FeedDescriptionTests.description(), episodes: [episode], generator: "x"
    ).text
    #expect(text.contains("/\(file)\" length=\"9876543210\" type=\"\(type)\"/>"))
  }
}
