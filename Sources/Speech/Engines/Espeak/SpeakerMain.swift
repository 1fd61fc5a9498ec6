internal import CSpeaker

/// The life of a speaker process.
package enum SpeakerMain {
  /// Serves phrases until standard input ends, if the command line asks for a speaker.
  ///
  /// Call first of all, before anything starts a thread.
  ///
  /// - Parameter words: the command line, the program's name first.
  /// - Returns: the exit code; `nil` when the program was started for something else.
  package static func run(_ words: [String]) -> Int32? {
    guard words.count > 1, words[1] == SpeakerCommand.mode else { return nil }
    let numbers = words.dropFirst(4).compactMap { Int32($0) }
    guard words.count == 7, numbers.count == 3 else { return 64 }
    return words[2].withCString { language in
      words[3].withCString { timbre in
        var settings = speaker_settings(
          language: language, timbre: timbre, pace: numbers[0], pitch: numbers[1],
          pitch_range: numbers[2])
        return speaker_serve(&settings)
      }
    }
  }
}
