extension Feed {
  /// One episode of a podcast.
  package struct Episode {
    package enum Kind: String, Sendable { case full, trailer, bonus }

    package var title: String
    /// Plain text of a few sentences.
    package var summary: String
    /// HTML, such as `Feed.html(paragraphs:)` makes; `nil` uses the summary.
    package var notes: String?
    /// Path of the sound file, relative to the feed's folder.
    package var file: String
    /// Size of the sound file.
    package var bytes: Int64
    /// Length of the track, rounded to whole seconds.
    package var seconds: Int
    /// Identifier of the episode in apps; it must never change.
    package var guid: String
    package var published: PublicationDate
    package var kind: Kind
    package var number: Int?
    /// A picture in the feed's folder, or an address; `nil` uses the podcast's.
    package var image: String?
    /// Whether it is unsuitable for children; `nil` uses the podcast's value.
    package var explicit: Bool?
    /// Path of the JSON chapters, relative to the feed's folder.
    package var chapters: String?
    /// Paths of caption files, best first: apps use the first they can read.
    package var transcripts: [String]
    /// Language of the transcripts.
    package var language: String?

    package init(
      title: String, summary: String, notes: String? = nil, file: String, bytes: Int64,
      seconds: Int, guid: String, published: PublicationDate, kind: Kind = .full,
      number: Int? = nil, image: String? = nil, explicit: Bool? = nil, chapters: String? = nil,
      transcripts: [String] = [], language: String? = nil
    ) {
      self.title = title
      self.summary = summary
      self.notes = notes
      self.file = file
      self.bytes = bytes
      self.seconds = seconds
      self.guid = guid
      self.published = published
      self.kind = kind
      self.number = number
      self.image = image
      self.explicit = explicit
      self.chapters = chapters
      self.transcripts = transcripts
      self.language = language
    }
  }

  /// Plain text as HTML: empty lines separate paragraphs, other line breaks are kept.
  package static func html(paragraphs text: String) -> String {
    var paragraphs: [[String]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(String(line).oneLine.xml)
      }
    }
    return paragraphs.filter { !$0.isEmpty }
      .map { "<p>\($0.joined(separator: "<br/>"))</p>" }
      .joined(separator: "\n")
  }
}
