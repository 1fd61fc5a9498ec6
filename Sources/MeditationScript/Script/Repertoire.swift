/// The things a script may ask for: all that its check needs to know of the world outside.
package struct Repertoire: Sendable {
  /// Bells there are, for `[bell; kind:"…"]`.
  package var bells: [SoundKind]
  /// Beds there are, for `[ambience:"…"]`.
  package var beds: [SoundKind]
  /// Voices, by name.
  package var voices: [String]
  /// Language tags that can be spoken, such as `fr-FR`; `fr` alone stands for the first of its kind.
  package var languages: [String]
  /// The library's scripts, by each of their names, for `[include]`; those that are not English by
  /// names such as `es/metta`.
  package var scripts: [String: SourceText]
  /// The language tag of scripts that do not say their own.
  package var language: String

  /// A repertoire of what is given, and of nothing else.
  package init(
    bells: [SoundKind], beds: [SoundKind] = [], voices: [String] = [],
    languages: [String] = ["en-US"],
    scripts: [String: SourceText] = [:], language: String = "en-US"
  ) {
    self.bells = bells
    self.beds = beds
    self.voices = voices
    self.languages = languages
    self.scripts = scripts
    self.language = language
  }

  /// The name a script gives to the voice that goes with the track's own, whichever that is.
  package static let secondVoice = "second"

  /// The repertoire for texts in another language.
  func speaking(_ language: String) -> Repertoire {
    var other = self
    other.language = language
    return other
  }

  /// A script of the library, in the language that includes it if there is one.
  func script(_ name: String, for language: String) -> SourceText? {
    scripts[language.prefix { $0 != "-" } + "/" + name] ?? scripts[name]
  }

  /// The language that is meant by a tag: itself, or else one of the same kind.
  package func language(_ tag: String) -> String? {
    let asked = tag.lowercased().replacing("_", with: "-")
    if let exact = languages.first(where: { $0.lowercased() == asked }) { return exact }
    let kind = asked.prefix { $0 != "-" }
    return languages.first { $0.lowercased().prefix { $0 != "-" } == kind }
  }
}
