internal import MeditationScript
package import Pacing

extension PacingFigures {
  /// The figures in two lines, for people.
  package var lines: [String] {
    var first = [
      "\(Int(wordsPerMinute.rounded())) words a minute, \(Int((speechShare * 100).rounded())) % speech"
    ]
    if longestSilence > 0 {
      first.append("longest silence \(DurationText.clock(.seconds(longestSilence.rounded())))")
    }
    if longSilences > 0 { first.append("\(longSilences) of a minute or more") }
    var second: [String] = []
    if let (text, times) = mostHeard { second.append("most heard: “\(text)”, \(times) times") }
    if pauses.count > 1 {
      second.append(
        "pauses of \(medianPause.inTenths) s, varying by \(pauseSpread.inTenths)")
    }
    return [first, second].filter { !$0.isEmpty }.map { $0.joined(separator: "; ") }
  }
}
