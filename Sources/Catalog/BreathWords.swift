package import Timebase

/// What is said to lead a breath, in one language.
package struct BreathWords: Codable, Sendable {
  let inhale: String
  let full: String
  let exhale: String
  let empty: String

  package subscript(phase: BreathPhase) -> String {
    switch phase {
    case .inhale: inhale
    case .full: full
    case .exhale: exhale
    case .empty: empty
    }
  }
}
