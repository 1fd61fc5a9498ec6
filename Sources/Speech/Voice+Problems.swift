internal import CSpeaker
internal import Sound

extension Voice {
  /// What is wrong with a voice somebody wrote, each as a sentence naming the key; empty for a good one.
  package func problems() -> [String] {
    var found = Findings()
    found.check(pace, "`pace`", within: 40...400, "words a minute")
    switch engine {
    case .espeak(let espeak):
      found.check(Double(espeak.pitch), "`pitch`", within: 0...99)
      found.check(Double(espeak.pitchRange), "`pitch-range`", within: 0...99)
      found.check(espeak.heardOverAsked, "`heard-over-asked`", within: 0.25...4)
      // A whisper's lines come on top.
      let most = Int(SPEAKER_TIMBRE_LIMIT) - 1024
      if espeak.timbre.utf8.count > most {
        found.problems.append("`timbre` is longer than \(most) bytes.")
      }
      if espeak.timbre.utf8.contains(0) {
        found.problems.append("`timbre` has a character that is no text.")
      }
    case .command(let command):
      found.check(command.ownPace, "`own-pace`", within: 40...400, "words a minute")
      if case .own(let description) = command.program { found.problems += description.mistakes }
    case .wyoming: break
    }
    chain.check(&found)
    return found.problems
  }
}
