import Foundation
import Testing

@testable import Publishing

/// The player page as text.
@Suite struct PlayerPageTests {
  private static func text(_ page: [UInt8]) -> String {
    String(decoding: page, as: UTF8.self)
  }

  /// What stands between two marks.
  private static func part(_ text: String, _ start: String, _ end: String) -> String {
    let rest = text.components(separatedBy: start).dropFirst().joined(separator: start)
    return rest.components(separatedBy: end).first ?? ""
  }

  @Test func `no word of a practice can become markup`() {
    let text = Self.text(SamplePage.page(title: "</title><script>alert(1)</script>"))
    #expect(text.contains("<h1 dir=\"auto\">&lt;/title&gt;&lt;script&gt;alert(1)"))
    #expect(text.components(separatedBy: "</script>").count - 1 == 3)
    #expect(text.components(separatedBy: "<script").count - 1 == 3)
    #expect(!text.contains("<b>"))
  }

  @Test func `a title that looks like a place of the template stays a title`() {
    let text = Self.text(SamplePage.page(title: "{{sound}}"))
    #expect(text.contains("<h1 dir=\"auto\">{{sound}}</h1>"))
    #expect(!Self.text(SamplePage.page()).contains("{{"))
  }

  @Test func `the page is English, the practice has its own language`() {
    let text = Self.text(SamplePage.page(language: "de-DE"))
    #expect(text.contains("<html lang=\"en\">"))
    #expect(text.contains("<p id=\"caption\" class=\"caption\" lang=\"de-DE\""))
    #expect(text.contains("<p lang=\"de-DE\" dir=\"auto\">Stop at any time.</p>"))
  }

  @Test func `no address leads out of the page`() {
    let text = Self.text(SamplePage.page())
    // The name of a kind of picture is no place to fetch anything from.
    let outside = text.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(
      !outside.contains("http:") && !outside.contains("https:") && !outside.contains("@import"))
    #expect(text.contains("content=\"default-src 'none'; "))
  }

  @Test func `the track is there in milliseconds`() throws {
    let text = Self.text(SamplePage.page())
    let json = Self.part(text, "<script type=\"application/json\" id=\"track\">", "</script>")
    let track = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(track["length"] as? Int == 30_000)
    let sections = try #require(track["sections"] as? [[String: Any]])
    #expect(sections.map { $0["start"] as? Int } == [0, 6000, 19_000])
    #expect(sections.last?["title"] as? String == "</script><b>Rest & \"be\"")
    let captions = try #require(track["captions"] as? [[String: Any]])
    #expect(captions.map { $0["end"] as? Int } == [3000, 21_000])
    let breaths = try #require(track["breaths"] as? [[String: Any]])
    #expect(breaths.map { $0["phase"] as? String } == ["inhale", "full", "exhale", "empty"])
    #expect(breaths.map { $0["start"] as? Int } == [6000, 10_000, 12_000, 18_000])
  }

  @Test(arguments: [0, 1, 2, 3 << 16, (3 << 16) + 1, 400_000])
  func `the sound comes out as it went in`(count: Int) {
    let sound = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let text = Self.text(SamplePage.page(sound: sound))
    let encoded = Self.part(text, "<script type=\"text/plain\" id=\"sound\">", "</script>")
    #expect(Data(base64Encoded: encoded).map(Array.init) == sound)
  }

  @Test func `the same track makes the same bytes`() {
    #expect(SamplePage.page() == SamplePage.page())
  }

  /// The examples of FIPS 180-4's makers, and one that fills a block to the last byte.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
  ])
  func `scripts and styles are named by their SHA-256`(text: String, hash: String) {
    #expect(ContentHash.source(text) == "sha256-" + hash)
  }
}
