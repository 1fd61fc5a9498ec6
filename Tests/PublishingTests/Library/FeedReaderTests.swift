import Foundation
import Publishing
import TestSupport
import Testing

/// A feed as other programs read it.
@Suite struct FeedReaderTests {
  private static func read(_ program: String) throws -> [String] {
    let python = try #require(Tool("python3"))
    let run = try python.run(
      ["-c", program], input: try FeedTests.feed().text, environment: ["PYTHONUTF8": "1"])
    try #require(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test(.enabled(if: Tool.hasPython("xml.etree.ElementTree"), "needs Python"))
  func `an XML reader finds it well-formed and gets every word back`() throws {
    let read = try Self.read(
      """
      import sys, xml.etree.ElementTree as tree
      item = tree.fromstring(sys.stdin.buffer.read()).findall("channel/item")[1]
      print(item.find("title").text)
      print(item.find("{http://purl.org/rss/1.0/modules/content/}encoded").text)
      for found in item.findall("{https://podcastindex.org/namespace/1.0}transcript"):
          print(found.get("type"), found.get("url"))
      """)
    #expect(
      read == [
        "Metta & <more>", "<p>May &lt;all&gt;<br/>be &amp; rest.</p>",
        "<p>Then rise. ]]&gt;</p>]]>",
        "text/vtt https://example.org/tr%C3%A4cks/en/metta.vtt",
        "application/x-subrip https://example.org/tr%C3%A4cks/en/metta.srt",
      ])
  }

  @Test(.enabled(if: Tool.hasPython("feedparser"), "needs the Python module feedparser"))
  func `feedparser reads the podcast and its episodes`() throws {
    let read = try Self.read(
      """
      import sys, time, urllib.parse, feedparser
      feed = feedparser.parse(sys.stdin.buffer.read())
      about, episode = feed.feed, feed.entries[1]
      print(feed.bozo, feed.version, about.title, about.language, about.author)
      print(about.publisher_detail.email, about.image.href, [t.term for t in about.tags])
      print(about.link, [l.href for l in about.links if l.rel == "self"])
      print(time.strftime("%F", feed.entries[0].published_parsed))
      print(time.strftime("%F", episode.published_parsed), episode.id, episode.guidislink)
      print(urllib.parse.unquote(episode.enclosures[0].href), episode.enclosures[0].length)
      print(episode.itunes_duration, episode.itunes_episodetype, episode.summary)
      """)
    #expect(
      read == [
        "False rss20 Quiet & Hours en-gb Ana",
        "ana@example.org https://example.org/tr%C3%A4cks/cover%20art.jpg"
          + " ['Health & Fitness', 'Mental Health']",
        "https://example.org/quiet?from=feed&lang=en"
          + " ['https://example.org/tr%C3%A4cks/feed.xml']",
        "2026-03-01", "2026-03-08 metta-10min-serene False",
        "https://example.org/träcks/en/metta ä#1? & 愛.mp3 9876543210",
        "600 full Be \"well\".", "ä 愛 🙏",
      ])
  }
}
