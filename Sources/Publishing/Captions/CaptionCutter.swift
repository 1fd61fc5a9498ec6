internal import MeditationScript
internal import Timebase

extension [Caption] {
  /// The captions with each that is too long to be read in one piece cut into several.
  ///
  /// A piece has at most two lines and, where it has more than a word, lasts 7 s at most. It ends
  /// after a clause where one ends in time, else between words.
  func cut(rate: SampleRate) -> [Caption] {
    let cutter = CaptionCutter(rate: rate)
    return flatMap(cutter.pieces)
  }
}

/// Cuts a caption where it reads best.
///
/// Nobody knows when each word of a clip is said. So the clip's time is divided by the share of
/// characters, spaces left out: the pieces follow each other without a gap, from the clip's first
/// frame to its last.
private struct CaptionCutter {
  private let longest: Frames

  private static let mostLines = 2
  /// In seconds.
  private static let longest = 7.0

  init(rate: SampleRate) {
    longest = rate.frames(seconds: Self.longest)
  }

  /// The costs by which cuts are compared: fewer pieces, at clauses, of about equal length.
  private enum Cost {
    static let piece = 1.0
    static let cutInClause = 1.3
    static let cutBeforeDash = 2.0
    /// For what is gone before it is read.
    static let flash = 1.5
    static let unevenness = 0.3
    /// Pieces that fill less than this share of a cue are gone in a flash.
    static let least = 0.18
  }

  func pieces(of caption: Caption) -> [Caption] {
    let units = [TextUnit](caption.text)
    guard units.count > 1, !fits(units[...], caption.end - caption.start) else { return [caption] }
    let clock = Clock(units, caption)
    return cuts(units, clock).map { range in
      Caption(
        start: clock.time(before: range.lowerBound), end: clock.time(before: range.upperBound),
        text: Array(units[range]).text)
    }
  }

  /// When each unit of a caption begins.
  private struct Clock {
    private let start: Frames
    private let length: Frames
    /// Characters before each unit, and in all.
    private let sums: [Int]

    init(_ units: [TextUnit], _ caption: Caption) {
      start = caption.start
      length = caption.end - caption.start
      sums = units.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.text.count) }
    }

    func time(before unit: Int) -> Frames {
      let all = Int64(sums[sums.count - 1])
      // Divided first and then the rest, which never overflows.
      let (whole, rest) = length.count.quotientAndRemainder(dividingBy: all)
      return start + Frames(whole * Int64(sums[unit]) + rest * Int64(sums[unit]) / all)
    }
  }

  private func fits(_ units: ArraySlice<TextUnit>, _ length: Frames) -> Bool {
    length <= longest && Array(units).filled(width: String.lineWidth).count <= Self.mostLines
  }

  /// The cheapest way to cut, from the front: for each place the best that leads there.
  private func cuts(_ units: [TextUnit], _ clock: Clock) -> [Range<Int>] {
    var best = [(cost: 0.0, from: 0)]
    for end in 1...units.count {
      var found = (cost: Double.infinity, from: end - 1)
      // A piece that does not fit is not made to fit by more.
      for start in stride(from: end - 1, through: 0, by: -1) {
        let length = clock.time(before: end) - clock.time(before: start)
        guard start == end - 1 || fits(units[start..<end], length) else { break }
        let cost =
          best[start].cost + self.cost(of: units[start..<end], length, isLast: end == units.count)
        if cost < found.cost { found = (cost, start) }
      }
      best.append(found)
    }
    var ranges: [Range<Int>] = []
    var end = units.count
    while end > 0 {
      ranges.append(best[end].from..<end)
      end = best[end].from
    }
    return ranges.reversed()
  }

  private func cost(of units: ArraySlice<TextUnit>, _ length: Frames, isLast: Bool) -> Double {
    let columns = units.reduce(0) { $0 + $1.width + ($1.isSpaced ? 1 : 0) }
    let room = Double(Self.mostLines * String.lineWidth)
    let share = max(Double(columns) / room, Double(length.count) / Double(longest.count))
    var cost = Cost.piece + Cost.unevenness * (1 - share) * (1 - share)
    if share < Cost.least { cost += Cost.flash }
    if !isLast, let ending = units.last?.ending {
      switch ending {
      case .clause: break
      case .word: cost += Cost.cutInClause
      case .poor: cost += Cost.cutBeforeDash
      }
    }
    return cost
  }
}
