internal import Voices

/// What makes espeak-ng a certain voice.
package struct EspeakVoice: Hashable, Sendable {
  /// Lines in the engine's own notation, whatever the language.
  let timbre: String
  /// 0 to 99, as the engine counts.
  package var pitch: Int
  package var pitchRange: Int
  /// How much faster the engine speaks than it is asked to.
  let heardOverAsked: Double

  package static let engine = "espeak-ng"

  /// Never under 100: slower speech is harder to understand, and a slow track is made of silence.
  private static let slowestAsked = 100

  /// Words a minute to ask of the engine.
  ///
  /// - Parameter pace: words a minute as heard.
  func asked(_ pace: Double) -> Int {
    max(Self.slowestAsked, Int((pace / heardOverAsked).rounded()))
  }

  /// Words a minute as heard at its slowest.
  var slowest: Double { Double(Self.slowestAsked) * heardOverAsked }
}

extension EspeakVoice {
  /// The engine's part of a voice; only its own voices come to it.
  init(of voice: Voice) {
    guard let espeak = voice.engine as? EspeakVoice else {
      preconditionFailure("\(voice.title) is no voice of espeak-ng")
    }
    self = espeak
  }
}
