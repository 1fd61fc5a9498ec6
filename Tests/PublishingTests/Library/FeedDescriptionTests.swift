import MeditationScript
import Publishing
import Testing

/// `feed.yaml`: how it is read, and what is said of one that makes no feed.
@Suite struct FeedDescriptionTests {
  static let yaml = """
    title: Quiet & Hours
    description: |
      Short practices <for> every day.
      ä 愛 🙏
    link: https://example.org/quiet?from=feed&lang=en
    base: https://example.org/träcks/
    author: Ana
    email: ana@example.org
    image: cover art.jpg
    language: en-GB
    category: Health & Fitness
    subcategory: Mental Health
    explicit: no
    guid: 917393E3-1b1e-5cef-ace4-edaa54e1f810
    published: 2026-03-01
    every: 7

    """

  static func description() throws -> FeedDescription {
    try UserYAML.decoded(yaml, as: FeedFile.self).description
  }

  @Test func `a description is read from YAML`() throws {
    let description = try Self.description()
    #expect(description.title == "Quiet & Hours")
    #expect(description.explicit == false)
    #expect(description.every == 7)
    #expect(description.published == "2026-03-01")
    #expect(description.problems == [])
  }

  @Test(arguments: [
    ("explict: yes\n", "`explict` cannot be read"),
    ("every: often\n", "`every` is not what stands there in a description"),
  ])
  func `a key that says nothing is refused`(line: String, reason: String) {
    let yaml = Self.yaml.replacing("every: 7\n", with: line)
    #expect(throws: UserYAML.Failure.self) { try UserYAML.decoded(yaml, as: FeedFile.self) }
    do throws(UserYAML.Failure) {
      _ = try UserYAML.decoded(yaml, as: FeedFile.self)
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test func `an episode comes out so many days after the last`() throws {
    let description = try Self.description()
    #expect(description.date(ofEpisode: 0)?.rfc2822 == "Sun, 01 Mar 2026 00:00:00 +0000")
    #expect(description.date(ofEpisode: 2)?.rfc2822 == "Sun, 15 Mar 2026 00:00:00 +0000")
  }

  @Test(arguments: [
    ("title", " \n", "`title` is empty"),
    ("author", "", "`author` is empty"),
    ("link", "example.org", "`link` is no address: `example.org`"),
    ("link", "https://", "`link` is no address: `https://`"),
    ("link", "https:///x", "`link` is no address: `https:///x`"),
    ("link", "https://exämple.org", "`link` is no address: `https://exämple.org`"),
    ("base", "ftp://example.org/", "`base` is no address: `ftp://example.org/`"),
    ("base", "https://example.org/?a=", "`base` is no folder: `https://example.org/?a=`"),
    ("email", "ana at example.org", "`email` is no address: `ana at example.org`"),
    ("image", "cover.webp", "`image` is no picture a directory takes: `cover.webp`"),
    ("language", "English", "`language` is no language: `English`"),
    ("category", "Meditation", "`category` is none that directories know: `Meditation`"),
    ("subcategory", "Zen", "`subcategory` is none of `Health & Fitness`: `Zen`"),
    ("guid", "1234", "`guid` is no UUID: `1234`"),
    ("published", "soon", "`published` is no date: `soon`"),
  ])
  func `what is wrong is said, with a way out`(key: String, value: String, reason: String) throws {
    var description = try Self.description()
    let texts: [String: WritableKeyPath<FeedDescription, String>] = [
      "title": \.title, "author": \.author, "link": \.link, "base": \.base, "email": \.email,
      "image": \.image, "language": \.language, "category": \.category, "published": \.published,
    ]
    if let path = texts[key] {
      description[keyPath: path] = value
    } else if key == "guid" {
      description.guid = value
    } else {
      description.subcategory = value
    }
    #expect(description.problems.map(\.reason) == [reason])
    #expect(description.problems.allSatisfy { !$0.help.isEmpty })
  }

  @Test func `a category's own are named when another is asked for`() throws {
    var description = try Self.description()
    description.category = "Technology"
    #expect(description.problems.map(\.help) == ["`Technology` has none: leave it out"])
    description.category = "Comedy"
    #expect(
      description.problems.map(\.help)
        == ["it is one of `Comedy Interviews`, `Improv`, `Stand-Up`"])
  }

  @Test func `a description longer than directories take is refused`() throws {
    var description = try Self.description()
    description.description = String(repeating: "ä", count: 2_000) + "\n"
    #expect(description.problems == [])
    description.description = "." + description.description
    #expect(description.problems.map(\.reason) == ["`description` is too long: 4001 bytes"])
  }

  @Test(arguments: [0, -1, 3661, Int.max])
  func `days between episodes are from one to ten years`(days: Int) throws {
    var description = try Self.description()
    description.every = days
    #expect(description.problems.map(\.reason) == ["`every` is \(days)"])
    description.every = 3660
    #expect(description.problems == [])
  }
}
