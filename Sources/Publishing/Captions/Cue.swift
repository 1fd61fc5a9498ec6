internal import Timebase

/// A caption with its times in milliseconds, as subtitle files have them.
struct Cue: Equatable {
  /// Start in milliseconds from the track's beginning.
  let start: Int64
  /// End in milliseconds; always after `start`.
  let end: Int64
  let text: String
}

extension [Caption] {
  /// Cues for each caption with words, one or as many as it takes to read it, ordered by start,
  /// without overlaps.
  ///
  /// Times are rounded to the nearest millisecond. Only a cue without length, or one that overlaps
  /// the next, is moved: players ignore the former and draw the latter over each other.
  func cues(rate: SampleRate) -> [Cue] {
    let spoken = filter { !$0.text.words.isEmpty }.cut(rate: rate)
    let ordered = spoken.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element)
    var cues: [Cue] = []
    for (index, caption) in ordered.enumerated() {
      let start = Swift.max(
        rate.ticks(caption.start, perSecond: 1000), cues.last?.end ?? 0)
      var end = rate.ticks(caption.end, perSecond: 1000)
      if index + 1 < ordered.count {
        end = Swift.min(end, rate.ticks(ordered[index + 1].start, perSecond: 1000))
      }
      cues.append(Cue(start: start, end: Swift.max(end, start + 1), text: caption.text))
    }
    return cues
  }
}

extension Cue {
  /// A time as `hh:mm:ss` and milliseconds; `mark` separates them, as subtitle formats differ
  /// there.
  static func time(_ milliseconds: Int64, mark: String) -> String {
    let seconds = milliseconds / 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(2) }
    return clock.joined(separator: ":") + mark + (milliseconds % 1000).padded(3)
  }
}
