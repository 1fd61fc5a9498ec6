/// The form of a practice, by which the density of its words is judged: teachers speak a loving-kindness
/// sit and a body scan differently.
package enum PracticeForm: String, Hashable, Sendable, CaseIterable {
  /// Loving-kindness and other practices of the heart; the form of a script that names none.
  case heart
  /// A practice of questions, such as RAIN.
  case inquiry
  /// A few steps in a hard moment, such as the self-compassion break.
  case pause = "break"
  /// A way through the body, part after part.
  case bodyScan = "body-scan"
  /// A session in which the listener writes; its silences are as long as its author says.
  case writing
  /// Bells and silence, with hardly a word.
  case sitting

  /// Whether the figures of guided sits say anything about it.
  package var isGuided: Bool { self != .writing && self != .sitting }
}
