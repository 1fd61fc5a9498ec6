internal import Timebase

/// The languages there are, and which of them a tag means.
extension Repertoire {
  /// The language that a tag came to.
  package struct Language: Hashable, Sendable {
    /// One of the repertoire's.
    package let tag: String
    /// The author's tag, where it names a region that `tag` does not; `nil` otherwise.
    package let written: String?
    /// Whether the words are heard as those of another region, or of a sister language.
    package let isHeardDifferently: Bool
  }

  /// The tag of the language that is meant by another: itself, or else the nearest of the same kind.
  package func language(_ tag: String) -> String? { match(tag)?.tag }

  /// - Returns: `nil` where no voice speaks the language in any region.
  package func match(_ tag: String) -> Language? {
    guard !isOpen else { return Language(tag: tag, written: nil, isHeardDifferently: false) }
    let primary = LanguageTag.primary(of: tag)
    let kind = languages.filter { LanguageTag.primary(of: $0) == primary }
    guard let first = kind.first else {
      return Self.sisters[primary].flatMap { sister in
        language(sister).map { Language(tag: $0, written: tag, isHeardDifferently: true) }
      }
    }
    guard let region = LanguageTag.region(of: tag) else {
      return Language(tag: first, written: nil, isHeardDifferently: false)
    }
    if let own = kind.first(where: { LanguageTag.region(of: $0) == region }) {
      return Language(tag: own, written: nil, isHeardDifferently: false)
    }
    let wider = Self.wider(region, in: primary)
    let nearest = kind.first { LanguageTag.region(of: $0) == wider } ?? first
    let isPart = wider == Self.latinAmerica && LanguageTag.region(of: nearest) == wider
    return Language(tag: nearest, written: tag, isHeardDifferently: !isPart)
  }

  /// Languages of the repertoire in which a tag that nobody speaks would be understood best.
  func nearest(to tag: String) -> [String] {
    LanguageTag.kin(of: tag).compactMap { kin in
      languages.first { LanguageTag.primary(of: $0) == kin }
    }
  }

  /// Written so much alike that the voice of the one reads the other.
  private static let sisters = ["nn": "nb"]

  private static let latinAmerica = "419"

  /// The region whose way of speaking is nearest to another's.
  private static func wider(_ region: String, in language: String) -> String? {
    switch language {
    case "es": hispanic.contains(region) ? latinAmerica : "ES"
    case "en": american.contains(region) ? "US" : "GB"
    case "pt": "PT"
    case "fr": region == "LU" ? "BE" : "FR"
    default: nil
    }
  }

  /// America where Spanish is spoken, the United States included; in figures, the parts of it.
  private static let hispanic: Set<String> = [
    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
    "PR", "PY", "SV", "US", "UY", "VE", "003", "005", "013", "019", "029",
  ]

  /// Where English is spoken more as in the United States than as in Britain.
  private static let american: Set<String> = [
    "AS", "CA", "FM", "GU", "LR", "MH", "MP", "PH", "PR", "PW", "UM", "VI", "003", "019", "021",
  ]
}
