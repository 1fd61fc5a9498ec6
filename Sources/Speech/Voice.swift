package import Sound

/// A voice as data: which engine speaks it, how it is asked to, and what is done to it afterwards.
///
/// One file each in `Audio/voices`. A voice speaks every language its engine does.
package struct Voice: Codable, Hashable, Sendable {
  package let title: String
  /// What it is at home in: a language tag such as `en-US`.
  package let language: String
  /// A language tag: the voice keeps this accent in every script of its kind of language.
  package let accent: String?
  package let source: String
  package let engine: Engine
  /// Lines in the engine's own notation that make it this voice, whatever the language.
  package let timbre: String
  /// 0 to 99, as espeak-ng counts.
  package var pitch: Int
  package var pitchRange: Int
  /// Words a minute as heard.
  package var pace: Double
  /// How much faster the engine speaks than it is asked to.
  package let heardOverAsked: Double
  package let chain: VoiceChain

  package enum Engine: String, Codable, Sendable {
    case espeak = "espeak-ng"
  }

  enum CodingKeys: String, CodingKey {
    case title, language, accent, source, engine, timbre, pitch, pace, chain
    case pitchRange = "pitch-range"
    case heardOverAsked = "heard-over-asked"
  }

  /// Never under 100: slower speech is harder to understand, and a slow track is made of silence.
  private static let slowestAsked = 100

  /// Words a minute to ask of the engine.
  var askedPace: Int {
    max(Self.slowestAsked, Int((pace / heardOverAsked).rounded()))
  }

  /// Words a minute as heard at its slowest.
  package var slowest: Double { Double(Self.slowestAsked) * heardOverAsked }
}
