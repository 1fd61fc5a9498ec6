/// A background sound as data: what a listener should know of it, and the figures it is made from.
///
/// One file each in `Audio/beds`. The figures stand under one key that names the recipe:
/// `ocean: { … }`.
package struct BedDefinition: Codable, Sendable {
  package let title: String
  /// One line: what one hears.
  package let summary: String
  /// Where the figures come from.
  package let source: String
  /// What a listener must know before hearing it, if anything.
  package let caution: String?
  package let recipe: BedRecipe

  package init(
    title: String, summary: String, source: String, caution: String? = nil, recipe: BedRecipe
  ) {
    self.title = title
    self.summary = summary
    self.source = source
    self.caution = caution
    self.recipe = recipe
  }

  enum CodingKeys: String, CodingKey {
    case title, summary, source, caution
  }

  package init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    title = try keys.decode(String.self, forKey: .title)
    summary = try keys.decode(String.self, forKey: .summary)
    source = try keys.decode(String.self, forKey: .source)
    caution = try keys.decodeIfPresent(String.self, forKey: .caution)
    recipe = try BedRecipe(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(title, forKey: .title)
    try keys.encode(summary, forKey: .summary)
    try keys.encode(source, forKey: .source)
    try keys.encodeIfPresent(caution, forKey: .caution)
    try recipe.encode(to: encoder)
  }

  /// The one number a script may set, as in `binaural(6)`; `nil` when there is none.
  package var adjustment: BedAdjustment? { recipe.figures.adjustment }

  /// The same bed with its number set; `nil` when it takes none, or not this one.
  package func adjusted(to value: Double) -> BedDefinition? {
    guard let adjustment, adjustment.range.contains(value) else { return nil }
    return BedDefinition(
      title: title, summary: summary, source: source, caution: caution,
      recipe: recipe.adjusted(to: value))
  }

  /// Whether it is still itself when both channels come from one loudspeaker.
  ///
  /// What does not survive that has no place in a file with one channel, nor behind anything that
  /// mixes left with right.
  package var survivesMono: Bool { recipe.figures.survivesMono }
}

/// The one number of a bed that a script may set.
package struct BedAdjustment: Hashable, Sendable {
  /// What it is: "beat".
  package let name: String
  package let unit: String
  package let range: ClosedRange<Double>
}
