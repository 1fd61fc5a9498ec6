import Testing

/// What a program shows of a file.
struct Seen: Sendable {
  /// `nil` if it shows no length.
  var seconds: Double?
  var tags: [Tag: String] = [:]
  var chapters: [SeenChapter] = []

  /// Tags by the names a program has for them, in any case of letters.
  static func tags(_ found: [String: String], names: [Tag: String] = [:]) -> [Tag: String] {
    let found = Dictionary(
      found.map { ($0.lowercased(), $1) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      uniqueKeysWithValues: Tag.allCases.compactMap { tag in
        found[names[tag] ?? tag.rawValue].map { (tag, $0) }
      })
  }
}

struct SeenChapter: Equatable, Sendable {
  let title: String
  /// In seconds; `nil` where a program does not show it.
  var start: Double?
}

/// What a program is known to show of a kind of file that it plays.
struct Known: Sendable {
  var length = Length.exact
  var tags = [Tag: String].written
  var chapters = Chapters.all

  enum Length: Sendable {
    /// To the millisecond, which most programs round to.
    case exact
    /// With what the encoder puts before and after: 1 to 70 ms too long.
    case padded
    /// To a tenth of a second.
    case estimated
    /// In whole seconds.
    case wholeSeconds
    /// Nothing to rely on.
    case unknown
  }

  enum Chapters: Sendable {
    case none
    case all
    /// Up to 30 ms early.
    case early
  }

  /// Compares it with what is seen.
  func check(_ seen: Seen, of sample: Sample, at place: SourceLocation = #_sourceLocation) {
    if let error = error(of: seen.seconds, for: sample.seconds) {
      Issue.record("the length is seen as \(error)", sourceLocation: place)
    }
    #expect(seen.tags == tags, sourceLocation: place)
    let known = chapters == .none ? [] : sample.chapters
    #expect(seen.chapters.map(\.title) == known.map(\.title), sourceLocation: place)
    // A millisecond is what times are written in, and half a one more may be lost in reading.
    let tolerated = (chapters == .early ? -0.030 : -0.0015)...0.0015
    for (seen, known) in zip(seen.chapters, known) {
      guard let start = seen.start, let real = known.start else { continue }
      #expect(tolerated.contains(start - real), "\(known.title)", sourceLocation: place)
    }
  }

  /// - Returns: `nil` for the length that is known to be shown.
  private func error(of seconds: Double?, for real: Double) -> String? {
    guard let seconds else { return length == .unknown ? nil : "nothing" }
    let difference = seconds - real
    let isKnown =
      switch length {
      case .exact: abs(difference) <= 0.001
      case .padded: (0.001...0.070).contains(difference)
      case .estimated: abs(difference) <= 0.1
      case .wholeSeconds: seconds == real.rounded(.down)
      case .unknown: true
      }
    return isKnown ? nil : "\(seconds) s of \(real) s"
  }
}
