extension Feed {
  /// One track in a podcast.
  package struct Episode {
    package enum Kind: String, Sendable { case full, trailer, bonus }

    package var title: String
    /// A few sentences, as plain text.
    package var summary: String
    /// HTML, such as `Feed.html(paragraphs:)` makes; the summary if there are none.
    package var notes: String?
    /// The sound file, seen from the feed's folder.
    package var file: String
    /// Of the sound file.
    package var bytes: Int64
    /// The track's length, to the nearest.
    package var seconds: Int
    /// What apps know the episode by: it must stay the same when all else changes.
    package var guid: String
    package var published: PublicationDate
    package var kind: Kind
    package var number: Int?
    /// A picture in the feed's folder, or an address; the podcast's if there is none.
    package var image: String?
    /// As the podcast is, if nothing is said.
    package var explicit: Bool?
    /// The file of JSON chapters, seen from the feed's folder.
    package var chapters: String?
    /// Files of captions, the best first: apps take the first they can read.
    package var transcripts: [String]
    /// Of the transcripts.
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

  /// Plain text as notes: what empty lines part are paragraphs, other line breaks stay.
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
