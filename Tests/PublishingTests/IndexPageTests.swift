import Testing

@testable import Publishing

/// The page of a library as text.
@Suite struct IndexPageTests {
  private static func entry(
    _ title: String, practice: String = "Metta", seconds: Double = 600,
    sound: String = "metta.mp3", page: String? = nil
  ) -> IndexPage.Entry {
    IndexPage.Entry(
      practice: practice, title: title, summary: "Kind <wishes>.", language: "de-DE",
      seconds: seconds, sound: sound, page: page)
  }

  private static func html(_ entries: [IndexPage.Entry]) -> String {
    IndexPage(title: "Ours & <yours>", summary: nil, entries: entries).html
  }

  @Test func `tracks stand under their practices, in the order of the first of each`() {
    let html = Self.html([
      Self.entry("One"), Self.entry("Two", practice: "Rain"), Self.entry("Three"),
    ])
    let places = [">Metta<", ">One<", ">Three<", ">Rain<", ">Two<"].map {
      html.firstRange(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `no word of a practice can become markup`() {
    let html = Self.html([Self.entry("<img src=x>")])
    #expect(html.contains("<h1 dir=\"auto\">Ours &amp; &lt;yours&gt;</h1>"))
    #expect(html.contains("&lt;img src=x&gt;") && !html.contains("<img"))
    #expect(html.contains("Kind &lt;wishes&gt;."))
  }

  @Test func `a path is never read as more than a path`() {
    let html = Self.html([Self.entry("x", sound: "über #1?.mp3", page: "javascript:alert(1)")])
    #expect(html.contains("href=\"%C3%BCber%20%231%3F.mp3\""))
    #expect(html.contains("href=\"javascript%3Aalert%281%29\""))
  }

  @Test(arguments: [(600, "10 min"), (450, "7 min 30 s"), (29.6, "30 s")])
  func `a length is said in minutes and seconds`(seconds: Double, words: String) {
    #expect(Self.html([Self.entry("x", seconds: seconds)]).contains(">\(words)</time>"))
  }

  @Test func `a track is its own link where it has no page`() {
    #expect(Self.html([Self.entry("x")]).contains("<a href=\"metta.mp3\" lang=\"de-DE\""))
    #expect(
      Self.html([Self.entry("x", page: "metta.html")]).contains("<a href=\"metta.html\" lang"))
  }

  @Test func `the same library makes the same page`() {
    #expect(Self.html([Self.entry("x")]) == Self.html([Self.entry("x")]))
  }
}
