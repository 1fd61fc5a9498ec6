package import Sound
internal import Timebase

/// A voice as data: who speaks it, how it is asked to, and what is done to it afterwards.
///
/// One file each in `Audio/voices`, or a user's own.
package struct Voice: Sendable {
  package let title: String
  /// Language tag it is at home in, such as `en-US`.
  package let language: String
  /// Language tag: the voice keeps this accent in every script of its primary language.
  package let accent: String?
  package let source: String
  /// Name of the voice that goes with it in a dialogue, as a user would ask for it.
  package let second: String?
  package var engine: any EngineDescription
  /// Words a minute as heard.
  package var pace: Double
  package let chain: VoiceChain

  package init(
    title: String, language: String, accent: String? = nil, source: String,
    second: String? = nil, engine: any EngineDescription, pace: Double, chain: VoiceChain
  ) {
    self.title = title
    self.language = language
    self.accent = accent
    self.source = source
    self.second = second
    self.engine = engine
    self.pace = pace
    self.chain = chain
  }

  package var capabilities: VoiceCapabilities { engine.capabilities }

  /// The tag of the language it speaks where a script's is meant: its own accent, if that is one of it.
  package func accent(in language: String) -> String {
    guard let accent, LanguageTag.primary(of: accent) == LanguageTag.primary(of: language) else {
      return language
    }
    return accent
  }

  /// The problems of a voice somebody wrote, each a sentence naming the key; empty for a good one.
  package func problems() -> [String] {
    var found = Findings()
    found.check(pace, "`pace`", within: 40...400, "words a minute")
    engine.check(&found)
    chain.check(&found)
    return found.problems
  }
}

extension Voice: Hashable {
  package static func == (one: Voice, other: Voice) -> Bool {
    one.title == other.title && one.language == other.language && one.accent == other.accent
      && one.source == other.source && one.second == other.second && one.pace == other.pace
      && one.chain == other.chain && AnyHashable(one.engine) == AnyHashable(other.engine)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(pace)
    AnyHashable(engine).hash(into: &hasher)
  }
}
