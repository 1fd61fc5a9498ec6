internal import MeditationScript

extension FeedDescription {
  /// A reason why a description cannot be used, and the remedy.
  package struct Problem: Equatable, Sendable {
    /// The reason, in words after "the feed description FILE cannot be used:".
    package let reason: String
    /// The remedy.
    package let help: String
  }

  /// All problems, in the order of the keys; empty if a feed can be made.
  package var problems: [Problem] {
    texts + [ofLength].compactMap { $0 } + addresses
      + [ofEmail, ofImage, ofLanguage].compactMap { $0 } + ofCategory
      + [ofGUID, ofDate, ofInterval].compactMap { $0 }
  }

  private var texts: [Problem] {
    [("title", title), ("description", description), ("author", author)]
      .filter { $0.1.words.isEmpty }
      .map { key, _ in
        Problem(reason: "`\(key)` is empty", help: "directories list no podcast without one")
      }
  }

  /// Apple's limit on a description in bytes; longer ones are refused, not cut.
  private static let mostBytes = 4_000

  private var ofLength: Problem? {
    let count = description.trimmed.utf8.count
    guard count > Self.mostBytes else { return nil }
    return Problem(
      reason: "`description` is too long: \(count) bytes",
      help: "directories take \(Self.mostBytes) bytes at most")
  }

  private var addresses: [Problem] {
    [("link", link), ("base", base)].compactMap { key, address in
      if !Self.isAddress(address) {
        return Problem(
          reason: "`\(key)` is no address: `\(address.oneLine)`",
          help: "write it whole, as `https://example.org/\(key == "base" ? "tracks" : "")`; "
            + "letters beyond ASCII in the host are written as `xn--…`")
      }
      guard key == "base", address.contains(where: { "?#".contains($0) }) else { return nil }
      return Problem(
        reason: "`base` is no folder: `\(address.oneLine)`",
        help: "file names are put after it: end it before the `?` or `#`")
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard WebAddress.isWeb(text), !text.contains(where: \.isWhitespace) else { return false }
    let host = text.split(separator: "/", omittingEmptySubsequences: false)[2]
    return (try? /[A-Za-z0-9\-.]+(:[0-9]+)?/.wholeMatch(in: host)) != nil
  }

  private var ofEmail: Problem? {
    guard (try? /[^@\s]+@[^@\s]+\.[^@\s.]+/.wholeMatch(in: email)) == nil else { return nil }
    return Problem(
      reason: "`email` is no address: `\(email.oneLine)`",
      help: "directories write there to make sure the podcast is yours, as `name@example.org`")
  }

  private var ofImage: Problem? {
    let name = image.lowercased()
    guard ![".jpg", ".jpeg", ".png"].contains(where: name.hasSuffix) else { return nil }
    return Problem(
      reason: "`image` is no picture a directory takes: `\(image.oneLine)`",
      help: "a square `.jpg` or `.png` of 1400 to 3000 pixels, in the folder or by its address")
  }

  private var ofLanguage: Problem? {
    guard (try? /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/.wholeMatch(in: language)) == nil else {
      return nil
    }
    return Problem(
      reason: "`language` is no language: `\(language.oneLine)`",
      help: "write its code, as `en`, `en-GB` or `de`")
  }

  private var ofCategory: [Problem] {
    guard let within = PodcastCategory.within(category) else {
      let names = PodcastCategory.all.map { "`\($0.name)`" }.joined(separator: ", ")
      return [
        Problem(
          reason: "`category` is none that directories know: `\(category.oneLine)`",
          help: "it is one of \(names)")
      ]
    }
    guard let subcategory, !within.contains(subcategory) else { return [] }
    let names = within.map { "`\($0)`" }.joined(separator: ", ")
    return [
      Problem(
        reason: "`subcategory` is none of `\(category)`: `\(subcategory.oneLine)`",
        help: within.isEmpty ? "`\(category)` has none: leave it out" : "it is one of \(names)")
    ]
  }

  private var ofGUID: Problem? {
    let pattern = /[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/
    guard let guid, (try? pattern.wholeMatch(in: guid)) == nil else { return nil }
    return Problem(
      reason: "`guid` is no UUID: `\(guid.oneLine)`",
      help: "leave it out, or write the 36 signs the podcast was given where it was first listed")
  }

  private var ofDate: Problem? {
    guard PublicationDate(published) == nil else { return nil }
    return Problem(
      reason: "`published` is no date: `\(published.oneLine)`",
      help: "write when the first episode comes out, as `2026-03-01` or `2026-03-01T07:30:00Z`")
  }

  /// Largest interval between episodes, in days: ten years.
  private static let mostDays = 3660

  private var ofInterval: Problem? {
    guard let every, !(1...Self.mostDays).contains(every) else { return nil }
    return Problem(
      reason: "`every` is \(every)",
      help: "it is the days from one episode to the next, 1 to \(Self.mostDays)")
  }
}
