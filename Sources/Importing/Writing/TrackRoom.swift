internal import MeditationScript
internal import Pacing
internal import Timebase

/// How long the tracks of a script could be, with words about as long as they are.
struct TrackRoom {
  let pauses: PauseTable
  let repertoire: Repertoire

  /// In seconds; `nil` for what is no script, or has too much in it for one track.
  func bounds(of source: SourceText) -> (shortest: Double, longest: Double)? {
    guard let script = Script.check(source, with: repertoire).script,
      let steps = try? script.steps(length: nil)
    else { return nil }
    let rate = SampleRate.cd
    let score = Score(estimating: steps, rate: rate, pauses: pauses)
    let bounds = try? Layout.bounds(
      of: score, within: rate.frames(Timeline.longest), form: script.head.form)
    return bounds.map {
      (rate.seconds($0.shortest), rate.seconds($0.longest))
    }
  }
}
