package import MeditationScript
internal import Timebase

/// How teachers of long experience pace a sit of one length: words, silences, and how often one
/// wording is heard.
///
/// From the captions and time marks of some 1,400 guided sits of 3 to 60 minutes: 281 of
/// loving-kindness and its kin, 1,112 of mindfulness, others measured one by one. Four in five of them
/// lie within a factor of 1.4 of the words and of the longest silence given here. Best known between
/// 20 and 40 minutes; least for questions (RAIN) and beyond 45 minutes.
package struct SitModel: Sendable {
  package let form: PracticeForm
  package let minutes: Double

  package init(_ form: PracticeForm, minutes: Double) {
    self.form = form
    self.minutes = max(minutes, 0.01)
  }

  /// Words a minute, over the whole length: they fall with its cube root.
  package var wordsPerMinute: Double {
    let law = 90 * Elementary.power(minutes, -0.33)
    switch form {
    case .heart, .writing, .sitting: return within(law)
    case .inquiry: return within(1.1 * law)
    case .pause: return within(Self.line([(5, 1.5), (15, 1.1)], at: minutes) * law)
    case .bodyScan: return max(45, within(1.4 * law))
    }
  }

  private func within(_ words: Double) -> Double {
    minutes > 3 ? min(max(words, 12), 95) : max(words, 12)
  }

  /// Part of the length, from 0 to 1, that lies in open silences of a minute or more.
  package var silenceShare: Double {
    let share = Self.line(
      [(8, 0), (10, 0.10), (15, 0.20), (20, 0.30), (30, 0.35), (45, 0.42), (60, 0.48)], at: minutes)
    switch form {
    case .bodyScan: return share / 2
    case .sitting: return 1
    default: return share
    }
  }

  /// The longest silence, in seconds.
  package var longestSilence: Double {
    switch form {
    case .heart: 6.5 * minutes
    case .inquiry: 6 * minutes
    case .pause: 5.3 * minutes
    case .bodyScan: 2.5 * minutes
    case .writing: 20 * minutes
    case .sitting: 60 * minutes
    }
  }

  /// Number of times one wording is heard at most.
  package var mostHeard: Int { 2 + Int(minutes / 7.5) }

  /// Number of wishes, and other lines of a round, that are said aloud at most.
  package var spokenWishes: Int {
    Int(
      Self.line(
        [(3, 8), (5, 14), (10, 20), (20, 26), (30, 30), (45, 36), (60, 40)], at: minutes))
  }

  /// Standard deviation of the pauses, divided by their mean.
  ///
  /// A body scan is more even: its silences are
  /// a third as long.
  package var pauseSpread: Double {
    let spread = Self.line([(5, 0.6), (10, 1), (15, 1.5), (25, 2)], at: minutes)
    return form == .bodyScan ? 0.7 * spread : spread
  }

  /// The straight lines between these points, level before the first and after the last.
  private static func line(_ points: [(x: Double, y: Double)], at x: Double) -> Double {
    guard let next = points.firstIndex(where: { x < $0.x }) else { return points.last?.y ?? 0 }
    guard next > 0 else { return points[0].y }
    let (one, other) = (points[next - 1], points[next])
    return one.y + (other.y - one.y) * (x - one.x) / (other.x - one.x)
  }
}
