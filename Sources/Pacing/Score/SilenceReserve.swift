internal import MeditationScript
internal import Timebase

/// The part of a track that is kept for open silence before rounds are counted, and what each silence
/// has of it.
///
/// The more its author allows a silence, the more it has, within its bounds. One that is written with a
/// single length keeps that, and so does a fixed rest, whatever is reserved.
struct SilenceReserve {
  private let rate: SampleRate
  private let pauses: PauseTable
  /// The most that a silence without bounds may have.
  private let openMost: Duration
  /// A silence's natural length is its most, times this, within its bounds; `nil` where no length is
  /// asked for.
  private let factor: Double?

  /// Seconds that are kept in a track too short for a whole minute of silence.
  private static let shortTrack = 30.0
  /// A fixed rest counts as silence from here on, in seconds.
  private static let longRest = 30.0

  /// - Parameters:
  ///   - target: length of the track; `nil` for the natural one.
  ///   - form: of the practice.
  ///   - comesFirst: whether silence has its share before rounds are counted, or what they leave.
  ///   - counts: the fewest rounds of each unit.
  init(
    of score: Score, over target: Frames?, form: PracticeForm, comesFirst: Bool = true,
    counts: [Int]
  ) {
    rate = score.setting.rate
    pauses = score.setting.pauses
    guard let target else {
      openMost = pauses.silence.most
      factor = nil
      return
    }
    let seconds = rate.seconds(target)
    let model = SitModel(form, minutes: seconds / 60)
    openMost = max(pauses.silence.most, .seconds(min(model.longestSilence, seconds)))
    let short = min(Self.shortTrack, model.longestSilence)
    let reserved = comesFirst ? max(model.silenceShare * seconds, short) : short
    var found = Found()
    found.add(score.nodes, times: 1, in: score, counts)
    let free = max(0, reserved - rate.seconds(found.rests))
    factor = Proportion.factor(
      for: found.silences.compactMap { [rate, pauses, openMost] length in
        Self.elastic(length, pauses, openMost).map {
          let most = rate.frames($0.most).count
          return Proportion.Part(wish: Double(most), rate.frames($0.least).count, most)
        }
      },
      total: free * Double(rate.hertz))
  }

  /// A piece of glue for a silence of this length.
  func glue(for length: PauseLength?, span: SourceSpan) -> Glue {
    Glue(.silence, entry(for: length), rate: rate, span: span)
  }

  private func entry(for length: PauseLength?) -> PauseTable.Entry {
    guard let bounds = Self.elastic(length, pauses, openMost) else {
      return length.map(pauses.entry) ?? pauses.silence
    }
    let natural = factor.map { bounds.most * $0 } ?? pauses.silence.natural
    return PauseTable.Entry(
      natural: min(max(natural, bounds.least), bounds.most), least: bounds.least,
      most: bounds.most)
  }

  /// Bounds of a silence that has no length of its own; otherwise `nil`.
  private static func elastic(
    _ length: PauseLength?, _ pauses: PauseTable, _ openMost: Duration
  ) -> (least: Duration, most: Duration)? {
    switch length {
    case nil: (pauses.silence.least, openMost)
    case .between(let least, let most): (least, most)
    default: nil
    }
  }

  /// The silence that stands in a score.
  private struct Found {
    var silences: [PauseLength?] = []
    var rests = Frames.zero

    mutating func add(_ nodes: [Score.Node], times: Int, in score: Score, _ counts: [Int]) {
      for node in nodes {
        switch node {
        case .unit(let index):
          add(score.units[index].nodes, times: times * counts[index], in: score, counts)
        case .gap(.silence(let length, _)):
          silences += Array(repeating: length, count: times)
        case .gap(.rest(let length, _))
        where score.setting.rate.seconds(length) >= SilenceReserve.longRest:
          rests += length * times
        default: continue
        }
      }
    }
  }
}
