internal import Timebase

/// The things a script may ask for: all that its check needs to know of the world outside.
public struct Repertoire: Sendable {
  /// Bells there are, for `[bell; kind:"…"]`.
  public var bells: [SoundKind]
  /// Beds there are, for `[ambience:"…"]`.
  public var beds: [SoundKind]
  /// Voices, by name.
  public var voices: [String]
  /// Language tags that can be spoken, such as `fr-FR`; `fr` alone stands for the first of its kind.
  public var languages: [String]
  /// The library's scripts, by each of their names, for `[include]`; those that are not English by
  /// names such as `es/metta`.
  public var scripts: [String: SourceText]
  /// The language tag of scripts that do not say their own.
  public var language: String
  /// The tag that a listener asked for, which says how a script in any region's language is spoken;
  /// `nil` to leave that to scripts.
  package var region: String?

  /// Whether a voice of the first name speaks as what the second names, as in
  /// `piper/en_US-joe-medium`.
  package var speaksAs: @Sendable (_ voice: String, _ other: String) -> Bool = { _, _ in false }

  /// A repertoire of what is given, and of nothing else.
  public init(
    bells: [SoundKind] = [], beds: [SoundKind] = [], voices: [String] = [],
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

  /// Whether names that are not listed here are taken on trust.
  var isOpen = false

  /// Any bell, bed, voice and language: for a look at a script by itself, away from the program that
  /// will make a track of it.
  ///
  /// A practice that is borrowed by `[include]` is not read, and nothing is said of it.
  public static var anything: Repertoire {
    var repertoire = Repertoire()
    repertoire.isOpen = true
    return repertoire
  }

  /// The name a script gives to the voice that goes with the track's own, whichever that is.
  public static let secondVoice = "second"

  /// The repertoire for texts in another language.
  func speaking(_ language: String) -> Repertoire {
    var other = self
    other.language = language
    return other
  }

  /// A script of the library, in the language that includes it if there is one.
  func script(_ name: String, for language: String) -> SourceText? {
    scripts[LanguageTag.primary(of: language) + "/" + name] ?? scripts[name]
  }
}
