internal import Voices

/// Who speaks in a track.
struct Cast: Sendable {
  /// Most phrases' voice.
  let usual: Voice
  /// The others, by what the script calls them.
  let others: [String: Voice]

  var all: [Voice] {
    [usual] + others.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Who speaks a part; the usual voice for a part of nobody's.
  func voice(_ name: String?) -> Voice {
    name.flatMap { others[$0] } ?? usual
  }
}
