package import MeditationScript
package import Timebase

extension Score {
  /// A score of a script that nobody has spoken: its words are about as long as a voice would make them,
  /// its bells and sound files are left out.
  package init(estimating steps: [Step], rate: SampleRate, pauses: PauseTable) {
    var speech: [Phrase: Frames] = [:]
    for phrase in steps.phrases {
      let words = phrase.text.split(whereSeparator: \.isWhitespace).count
      speech[phrase] = rate.frames(seconds: Double(max(1, words)) * Self.secondsPerWord)
    }
    self.init(
      steps, setting: Setting(rate: rate, pauses: pauses, speech: speech, bells: [:], bell: nil))
  }

  /// As slowly as the program's own voices speak.
  private static let secondsPerWord = 0.43
}
