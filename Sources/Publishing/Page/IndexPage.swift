/// The HTML page of a library: its tracks by practice, with search and a filter by length.
///
/// It is complete without its script, and loads nothing but the covers beside it.
package struct IndexPage: Sendable {
  private let title: String
  private let summary: String?
  private let entries: [Entry]

  /// One track; paths are relative to the page's folder, as on the disk.
  package struct Entry: Hashable, Sendable {
    /// Title that groups the tracks of one practice.
    package let practice: String
    package let title: String
    package let summary: String?
    /// Language of the words, such as `en-GB`.
    package let language: String
    /// Length of the track, in seconds.
    package let seconds: Double
    /// Path of the sound file.
    package let sound: String
    /// Path of the player page; `nil` for none.
    package let page: String?
    /// Path of the captions; `nil` for none.
    package let captions: String?
    /// Path of the cover's small picture; `nil` for none.
    package let cover: String?

    package init(
      practice: String, title: String, summary: String? = nil, language: String, seconds: Double,
      sound: String, page: String? = nil, captions: String? = nil, cover: String? = nil
    ) {
      self.practice = practice
      self.title = title
      self.summary = summary
      self.language = language
      self.seconds = seconds
      self.sound = sound
      self.page = page
      self.captions = captions
      self.cover = cover
    }
  }

  package init(title: String, summary: String?, entries: [Entry]) {
    self.title = title
    self.summary = summary
    self.entries = entries
  }

  /// The page.
  package var html: String {
    let style = PageTemplate.style("pages.css", "index.css")
    let script = PageTemplate.script("pages.js", "index.js")
    var page: [UInt8] = []
    PageTemplate("index.html").write(to: &page) { name, page in
      switch name {
      case "title": page += title.html.utf8
      case "summary": page += (summary ?? "").element("p", #"dir="auto""#).utf8
      case "entries": page += groups.map(Self.section).joined(separator: "\n").utf8
      case "style": page += style.utf8
      case "script": page += script.utf8
      case "style-hash": page += ContentHash.source(style).utf8
      case "script-hash": page += ContentHash.source(script).utf8
      default: preconditionFailure("the page has no \(name)")
      }
    }
    return String(decoding: page, as: UTF8.self)
  }

  /// Entries by practice, in the order of the practices' first tracks.
  private var groups: [[Entry]] {
    var groups: [[Entry]] = []
    var places: [String: Int] = [:]
    for entry in entries {
      if let place = places[entry.practice] {
        groups[place].append(entry)
      } else {
        places[entry.practice] = groups.count
        groups.append([entry])
      }
    }
    return groups
  }

  /// The section of a practice; a summary that all its tracks share appears once.
  private static func section(_ entries: [Entry]) -> String {
    let first = entries[0]
    let isShared = entries.allSatisfy { $0.summary == first.summary }
    let lang = "lang=\"\(first.language.html)\" dir=\"auto\""
    let summary = isShared ? (first.summary ?? "").element("p", lang) : ""
    return """
      <section class="group">
      \(first.practice.element("h2", lang))
      \(summary)
      <ul>
      \(entries.map { row($0, summary: isShared ? nil : $0.summary) }.joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private static func row(_ entry: Entry, summary: String?) -> String {
    let whole = Int(entry.seconds.rounded())
    let (minutes, rest) = (whole / 60, whole % 60)
    let length =
      rest == 0 ? "\(minutes) min" : minutes == 0 ? "\(rest) s" : "\(minutes) min \(rest) s"
    func link(_ path: String?, _ text: String) -> String {
      guard let path else { return "" }
      let name = "\(text): \(entry.title), \(length)".html
      return "<a href=\"\(WebAddress.path(path))\" aria-label=\"\(name)\">\(text)</a>"
    }
    let cover = entry.cover.map {
      #"<img class="cover" alt="" width="52" height="52" loading="lazy" src="\#(WebAddress.path($0))">"#
    }
    let lang = "lang=\"\(entry.language.html)\" dir=\"auto\""
    let files = link(entry.sound, "Sound file") + link(entry.captions, "Captions")
    return """
      <li data-seconds="\(whole)">\(cover ?? "")<div class="about">\
      \(entry.title.element("a", "href=\"\(WebAddress.path(entry.page ?? entry.sound))\" \(lang)"))\
      \((summary ?? "").element("p", lang))</div>\
      <time datetime="PT\(minutes)M\(rest)S">\(length)</time>\
      <div class="files">\(files)</div></li>
      """
  }
}
