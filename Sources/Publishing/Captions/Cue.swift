internal import Sound

/// A caption on the clock of subtitle files.
struct Cue: Equatable {
  /// Milliseconds from the track's begin.
  let start: Int64
  /// Later than `start`.
  let end: Int64
  let text: String
}

extension [Caption] {
  /// One cue for each caption with words, in the order of their starts; none overlaps another.
  ///
  /// Times are the nearest milliseconds. Only what has no length, or is still said when the next
  /// begins, is moved: players take no cue without length, and draw two at once over each other.
  func cues(rate: SampleRate) -> [Cue] {
    let spoken = filter { !$0.text.words.isEmpty }
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
  /// A time as both subtitle formats write it, but for the sign before the milliseconds.
  static func time(_ milliseconds: Int64, mark: String) -> String {
    let seconds = milliseconds / 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(2) }
    return clock.joined(separator: ":") + mark + (milliseconds % 1000).padded(3)
  }
}
