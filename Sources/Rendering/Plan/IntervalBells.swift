internal import MeditationScript
internal import Pacing
internal import Timebase

/// Soft bells at even times, for those who sit by the clock.
///
/// A bell waits for the end of a phrase that is being said, and stays away where the script's own
/// bells ring and where the track ends.
struct IntervalBells {
  private let interval: Duration?
  private let bell: SoundChoice?

  /// Seconds: to the script's own bells and the end, from a phrase before, to a phrase after, and how
  /// long a bell will wait.
  private static let distance = 20.0
  private static let after = 0.4
  private static let before = 1.5
  private static let patience = 30.0

  init(_ request: TrackRequest) {
    interval = request.intervalBell
    bell = request.bell
  }

  func strokes(over timeline: Timeline) -> [Timeline.Event] {
    guard let interval, let bell, interval > .zero else { return [] }
    let rate = timeline.rate
    let step = rate.frames(interval)
    let stroke = StrikeRequest(bell: bell, isInterval: true)
    let last = timeline.length - rate.frames(seconds: Self.distance)
    var found: [Timeline.Event] = []
    var time = step
    while time < last {
      // Where it strikes decides, and not where it was meant to: words may hold it up.
      let moment = quiet(from: time, timeline)
      time += step
      guard moment < last, !isNearBell(moment, timeline) else { continue }
      found.append(Timeline.Event(start: moment, length: .zero, content: .strike(stroke)))
    }
    return found
  }

  private func isNearBell(_ time: Frames, _ timeline: Timeline) -> Bool {
    timeline.events.contains { event in
      guard case .strike = event.content else { return false }
      return abs(timeline.rate.seconds(event.start - time)) < Self.distance
    }
  }

  /// The first moment from `time` on that is not in the middle of words.
  private func quiet(from time: Frames, _ timeline: Timeline) -> Frames {
    let rate = timeline.rate
    var moment = time
    for event in timeline.all where event.end + rate.frames(seconds: Self.after) > moment {
      guard case .speech = event.content else { continue }
      if event.start - moment >= rate.frames(seconds: Self.before) { break }
      moment = event.end + rate.frames(seconds: Self.after)
    }
    return rate.seconds(moment - time) <= Self.patience ? moment : time
  }
}
