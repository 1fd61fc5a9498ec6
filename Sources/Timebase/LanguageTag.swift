/// The tag of a language, as BCP 47 forms them: `en-GB`.
package enum LanguageTag {
  /// What comes before the first hyphen, in small letters: `en`.
  package static func primary(of tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" })
  }
}
