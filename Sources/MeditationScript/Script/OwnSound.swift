/// A sound file of the script's own, as it is heard in a track.
package struct OwnSound: Hashable, Sendable {
  /// From the script's folder.
  package let path: String
  /// What is said in it, sentence by sentence, for whoever reads along; empty where nobody has written
  /// it down.
  package let words: [String]

  package init(path: String, words: [String] = []) {
    self.path = path
    self.words = words
  }

  /// The recording as a script has it.
  package var written: String {
    let caption =
      words.isEmpty ? "" : "(\(words.map { Phrase($0).written }.joined(separator: " ")))"
    return "!\(caption)[\"\(path)\"]"
  }
}
