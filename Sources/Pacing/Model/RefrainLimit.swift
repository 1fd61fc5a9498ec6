internal import MeditationScript
internal import Timebase

/// How often one wording may be heard in a track, and how much breath may be led, where the number of
/// rounds leaves a choice.
struct RefrainLimit {
  /// `nil` for any number.
  private let heard: Int?
  /// Lines of rounds that are said in all; `nil` for any number.
  private let lines: Int?
  /// `nil` for any length.
  private let breathTime: Frames?

  /// Led breath may be so many cycles, or if that is more, this part of the track.
  private static let cycles = 6
  private static let percent = 8

  init(_ refrains: Refrains, target: Frames, rate: SampleRate) {
    let model = SitModel(.heart, minutes: rate.seconds(target) / 60)
    switch refrains {
    case .usual: (heard, lines) = (model.mostHeard, model.spokenWishes)
    case .atMost(let count): (heard, lines) = (count, nil)
    case .free: (heard, lines) = (nil, nil)
    }
    breathTime = refrains == .free ? nil : Frames(target.count * Int64(Self.percent) / 100)
  }

  /// Whether so many more of these words may come after the others.
  func allows(_ words: Wordings, times: Int, after others: Wordings) -> Bool {
    if let lines, words.lines > 0, others.lines + words.lines * times > lines { return false }
    if let heard {
      for (text, count) in words.heard where others.heard[text, default: 0] + count * times > heard
      {
        return false
      }
    }
    guard let breathTime, words.breaths > 0 else { return true }
    return others.breaths + words.breaths * times <= Self.cycles
      || others.breathTime + words.breathTime * times <= breathTime
  }
}
