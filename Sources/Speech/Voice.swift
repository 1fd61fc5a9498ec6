package import Sound

/// A voice as data: who speaks it, how it is asked to, and what is done to it afterwards.
///
/// One file each in `Audio/voices`, or a user's own.
package struct Voice: Hashable, Sendable {
  package let title: String
  /// What it is at home in: a language tag such as `en-US`.
  package let language: String
  /// A language tag: the voice keeps this accent in every script of its kind of language.
  package let accent: String?
  package let source: String
  /// The voice that goes with it in a dialogue, as a user would ask for it.
  package let second: String?
  package var engine: Engine
  /// Words a minute as heard.
  package var pace: Double
  package let chain: VoiceChain

  /// Who speaks, and what only that engine understands.
  ///
  /// Voices that are equal in this are spoken by one engine.
  package enum Engine: Hashable, Sendable {
    case espeak(EspeakVoice)
    case command(CommandVoice)
    case wyoming(WyomingVoice)
  }

  package init(
    title: String, language: String, accent: String? = nil, source: String,
    second: String? = nil, engine: Engine, pace: Double, chain: VoiceChain
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

  /// The engine's name.
  package var engineName: String {
    switch engine {
    case .espeak: EspeakVoice.engine
    case .command(let command): command.name
    case .wyoming: WyomingVoice.engine
    }
  }

  /// Words a minute as heard at its slowest; `nil` if there is no such bound.
  package var slowest: Double? {
    switch engine {
    case .espeak(let espeak): espeak.slowest
    case .command, .wyoming: nil
    }
  }

  /// The tag of the language it speaks where a script's is meant: its own accent, if that is one of it.
  package func accent(in language: String) -> String {
    guard let accent, Language.kind(of: accent) == Language.kind(of: language) else {
      return language
    }
    return accent
  }

  /// Whether it can be asked to speak faster or slower.
  package var takesPace: Bool {
    switch engine {
    case .espeak: true
    case .command(let command): command.takesPace
    case .wyoming: false
    }
  }

  /// Whether it can be told how words sound; else it says them as they are written.
  package var takesPhonemes: Bool {
    switch engine {
    case .espeak: true
    case .command(let command): command.takesPhonemes
    case .wyoming: false
    }
  }

  /// Whether it speaks any language and does as it is asked with emphasis, pitch and whispering; else it
  /// says words, in its own language.
  package var obeys: Bool {
    if case .espeak = engine { true } else { false }
  }
}
