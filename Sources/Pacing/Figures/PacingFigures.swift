internal import MeditationScript
internal import Timebase

/// What a laid-out track is like for whoever listens: how much is said, how much is quiet, and how even
/// it is.
package struct PacingFigures: Sendable {
  /// Length of the track, in minutes.
  package let minutes: Double
  /// Words that are said.
  package let words: Int
  /// Part of the length in which somebody speaks, from 0 to 1.
  package let speechShare: Double
  /// Pauses of a second and a half or more between two sounds, in seconds, in order.
  package let pauses: [Double]
  /// The wording that is heard most often, and how often; `nil` where none is heard twice.
  package let mostHeard: (text: String, times: Int)?
  /// Part of each tenth of the track in which somebody speaks, from 0 to 1.
  package let density: [Double]

  /// A shorter gap belongs to the flow of speech.
  private static let shortestPause = 1.5
  /// From here on a pause is a long silence, in seconds.
  private static let longSilence = 60.0
  /// Speech of languages that are written without spaces counts so many words a second.
  private static let wordsPerSecond = 2.3
  private static let withoutSpaces: Set<String> = ["zh", "ja", "th", "lo", "km", "my"]

  /// - Parameter language: tag of the language that is spoken.
  package init(of timeline: Timeline, language: String) {
    let rate = timeline.rate
    let length = max(rate.seconds(timeline.length), 0.001)
    minutes = length / 60
    let spoken = timeline.events.filter { $0.phrase != nil }
    let time = rate.seconds(spoken.map(\.length).sum())
    speechShare = time / length
    words =
      Self.withoutSpaces.contains(LanguageTag.primary(of: language))
      ? Int((time * Self.wordsPerSecond).rounded())
      : spoken.compactMap(\.phrase).reduce(0) { $0 + Self.words(in: $1.text) }
    pauses = Self.pauses(in: timeline)
    mostHeard = Self.mostHeard(spoken.compactMap(\.phrase))
    density = timeline.speechShares(in: 10)
  }

  /// Words a minute, over the whole length.
  package var wordsPerMinute: Double { Double(words) / minutes }
  /// In seconds; 0 where there is no pause.
  package var longestSilence: Double { pauses.max() ?? 0 }
  /// Pauses of a minute or more.
  package var longSilences: Int { pauses.count { $0 >= Self.longSilence } }
  /// Part of the length that lies in pauses of a minute or more, from 0 to 1.
  package var longSilenceShare: Double {
    pauses.filter { $0 >= Self.longSilence }.reduce(0, +) / (minutes * 60)
  }

  /// In seconds; 0 where there is no pause.
  package var medianPause: Double {
    guard !pauses.isEmpty else { return 0 }
    let sorted = pauses.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// Standard deviation of the pauses, divided by their mean; 0 for none.
  package var pauseSpread: Double {
    guard pauses.count > 1 else { return 0 }
    let mean = pauses.reduce(0, +) / Double(pauses.count)
    let variance = pauses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(pauses.count)
    return variance.squareRoot() / mean
  }

  private static func words(in text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// Between the first sound that is heard and the last.
  ///
  /// What lies before and after belongs to the room, unless it is open silence. A bell does not end a
  /// pause, for it rings into it; the last one does.
  private static func pauses(in timeline: Timeline) -> [Double] {
    var found: [Double] = []
    var run = (length: Frames.zero, untilBell: Frames.zero, isOpen: false)
    func end(at length: Frames, counts: Bool) {
      let seconds = timeline.rate.seconds(length)
      if counts, seconds >= shortestPause { found.append(seconds) }
      run = (.zero, .zero, false)
    }
    var hasBegun = false
    for event in timeline.events {
      switch event.content {
      case .pause(let kind):
        run.length += event.length
        if kind == .silence { run.isOpen = true }
      case .rest: run.length += event.length
      case .strike:
        if !hasBegun, !run.isOpen { run.length = .zero }
        run.untilBell = run.length
      case .speech, .file, .breath:
        end(at: run.length, counts: hasBegun || run.isOpen)
        hasBegun = true
      case .section, .mark, .ambience: continue
      }
    }
    end(at: run.untilBell > .zero ? run.untilBell : run.length, counts: run.isOpen)
    return found
  }

  private static func mostHeard(_ phrases: [Phrase]) -> (text: String, times: Int)? {
    var heard: [String: Int] = [:]
    var most: (text: String, times: Int)?
    for phrase in phrases {
      let times = heard[phrase.text, default: 0] + 1
      heard[phrase.text] = times
      if times > max(1, most?.times ?? 0) { most = (phrase.text, times) }
    }
    return most
  }
}

extension Timeline {
  /// The part of each of so many equal windows, from the first frame to the last, in which somebody
  /// speaks, from 0 to 1.
  package func speechShares(in count: Int) -> [Double] {
    let bounds = (0...count).map { length.count * Int64($0) / Int64(count) }
    var spoken = [Int64](repeating: 0, count: count)
    var window = 0
    for event in events where event.phrase != nil {
      while window + 1 < count, bounds[window + 1] <= event.start.count { window += 1 }
      for later in window..<count {
        guard bounds[later] < event.end.count else { break }
        spoken[later] +=
          min(bounds[later + 1], event.end.count) - max(bounds[later], event.start.count)
      }
    }
    return spoken.indices.map { Double(spoken[$0]) / Double(max(1, bounds[$0 + 1] - bounds[$0])) }
  }
}

extension Timeline.Event {
  /// What is said; `nil` for any other event.
  fileprivate var phrase: Phrase? {
    if case .speech(let phrase) = content { phrase } else { nil }
  }
}
