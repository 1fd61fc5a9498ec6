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
    var speech: [Phrase: Frames] = [:]
    for phrase in steps.phrases {
      let words = phrase.text.split(whereSeparator: \.isWhitespace).count
      speech[phrase] = rate.frames(seconds: Double(max(1, words)) * Cue.secondsPerWord)
    }
    let score = Score(
      steps,
      setting: Score.Setting(rate: rate, pauses: pauses, speech: speech, bells: [:], bell: nil))
    return (try? Layout.bounds(of: score)).map {
      (rate.seconds($0.shortest), rate.seconds($0.longest))
    }
  }
}
