/// The names that mean something in square brackets.
package enum Vocabulary {
  /// Tags that stand by themselves, for suggestions.
  package static let tags = [
    "pause", "silence", "break", "bell", "breathe", "phrases", "repeat", "if", "from", "until",
    "include", "mark", "ambience",
  ]

  /// Modifiers, which say how words in round brackets are said: `(words)[rate:"slow"]`.
  package static let modifiers = [
    "emphasis", "rate", "pitch", "volume", "vol", "lang", "voice", "whisper", "sub", "ipa",
    "address", "cardinal", "number", "characters", "chars", "date", "digits", "expletive", "bleep",
    "fraction", "interjection", "ordinal", "telephone", "phone", "time", "unit",
  ]

  /// Speech Markdown's styles of acting, which belong to certain engines.
  package static let manners: Set<String> = [
    "excited", "disappointed", "newscaster", "dj", "style", "role", "timbre", "drc", "effect",
    "friendly",
    "cheerful", "sad", "angry", "fearful", "empathetic", "calm", "lyrical", "hopeful", "shouting",
    "whispering", "terrified", "unfriendly", "gentle", "serious", "depressed", "embarrassed",
    "disgruntled", "affectionate", "envious", "chat", "customerservice", "assistant",
    "poetry-reading", "narration-professional", "narration-relaxed", "newscast-casual",
    "newscast-formal", "documentary-narration", "advertisement_upbeat", "sports_commentary",
    "sports_commentary_excited",
  ]

  /// Whether a name makes a tag of its own, even just after a closing bracket.
  static func isTag(_ name: String) -> Bool {
    tags.contains(name) || DurationText.duration(name) != nil
  }

  static func isModifier(_ name: String) -> Bool {
    modifiers.contains(name) || manners.contains(name)
  }
}
