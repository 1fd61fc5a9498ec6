/// The tag of a language, as BCP 47 forms them: `en-GB`.
package enum LanguageTag {
  /// The language alone, in small letters, by the code that is used today: `en`, and `nb` for `no-NO`.
  package static func primary(of tag: String) -> String {
    let language = String(parts(of: tag).first ?? "")
    return codes[language] ?? language
  }

  /// Two letters, or the three figures of a part of the world: `GB` of `en-UK`, `419`; `nil` for a tag
  /// that names no region.
  package static func region(of tag: String) -> String? {
    // What follows a single letter is somebody's own.
    let known = parts(of: tag).dropFirst().prefix { $0.count > 1 }
    let found = known.first { part in
      part.count == 2 && part.allSatisfy(\.isLetter)
        || part.count == 3 && part.allSatisfy(\.isNumber)
    }
    return found.map { regions[String($0)] ?? $0.uppercased() }
  }

  /// The language that a word names: `de` for `German`, `Deutsch` and `deu`; `nil` for any other word.
  package static func primary(named word: String) -> String? {
    names[word.lowercased()]
  }

  /// Languages of the same family, in which a reader would understand the most of the words.
  package static func kin(of tag: String) -> [String] {
    let language = primary(of: tag)
    return families.filter { $0.contains(language) }.flatMap { $0.filter { $0 != language } }
  }

  /// `de_AT.UTF-8@euro`, as systems write it, has its parts in another dress.
  private static func parts(of tag: String) -> [Substring] {
    tag.lowercased().prefix { $0 != "." && $0 != "@" }.split { $0 == "-" || $0 == "_" }
  }

  /// Codes of before, and those of three letters where there are two.
  private static let codes = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "no": "nb", "sh": "sr", "tl": "fil",
    "eng": "en", "spa": "es", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "ita": "it",
    "por": "pt", "nld": "nl", "dut": "nl", "dan": "da", "nor": "nb", "nob": "nb", "nno": "nn",
    "swe": "sv", "fin": "fi", "pol": "pl", "ces": "cs", "cze": "cs", "hun": "hu", "ron": "ro",
    "rum": "ro", "ell": "el", "gre": "el", "tur": "tr", "rus": "ru", "ukr": "uk", "hin": "hi",
    "lat": "la", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "heb": "he",
  ]

  private static let regions = ["uk": "GB"]

  /// The English name of a language, by its primary subtag; the subtag itself if it has none here.
  package static func englishName(of kind: String) -> String { englishNames[kind] ?? kind }

  private static let englishNames = [
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian",
    "pt": "Portuguese", "nl": "Dutch", "da": "Danish", "nb": "Norwegian", "sv": "Swedish",
    "fi": "Finnish", "pl": "Polish", "cs": "Czech", "hu": "Hungarian", "ro": "Romanian",
    "el": "Greek", "tr": "Turkish", "ru": "Russian", "uk": "Ukrainian", "hi": "Hindi",
    "la": "Latin",
  ]

  /// By the name in English and its own, as people write them where a tag belongs.
  private static let names = englishNames.reduce(into: ownNames) { names, entry in
    names[entry.value.lowercased()] = entry.key
  }

  private static let ownNames = [
    "español": "es", "castellano": "es", "français": "fr", "deutsch": "de", "italiano": "it",
    "português": "pt", "nederlands": "nl", "dansk": "da", "norsk": "nb", "bokmål": "nb",
    "svenska": "sv", "suomi": "fi", "polski": "pl", "čeština": "cs", "magyar": "hu", "română": "ro",
    "ελληνικά": "el", "türkçe": "tr", "русский": "ru", "українська": "uk", "हिन्दी": "hi",
  ]

  private static let families = [
    ["nb", "nn", "da", "sv", "is", "fo"], ["de", "nl", "lb", "af", "fy", "nds", "gsw", "yi"],
    ["es", "pt", "it", "fr", "ro", "la", "gl", "ca", "ast", "oc", "eu", "co", "sc", "rm"],
    ["ru", "uk", "pl", "cs", "be", "sk", "bg", "sr", "hr", "bs", "mk", "sl", "hsb"],
    ["fi", "et"], ["tr", "az", "tk", "uz", "kk", "ky", "tt"],
    ["hi", "ur", "mr", "ne", "pa", "gu", "bn", "sa"], ["en", "sco", "cy", "ga", "gd"],
  ]
}
