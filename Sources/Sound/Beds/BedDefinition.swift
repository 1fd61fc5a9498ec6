/// A background sound as data: what a listener should know, and the parameters it is generated from.
///
/// One file each in `Audio/beds`. The parameters stand under one key that names the recipe:
/// `ocean: { … }`.
package struct BedDefinition: Codable, Sendable {
  package let title: String
  /// One line: what is heard.
  package let summary: String
  /// Source of the parameters.
  package let source: String
  /// A warning that listeners must read before hearing it; `nil` for most.
  package let caution: String?
  /// The kind of bed, with its parameters.
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

  /// The one figure that a script may set, as in `binaural(6)`; `nil` when there is none.
  package var adjustment: BedAdjustment? { recipe.parameters.adjustment }

  /// The same bed with that figure set; `nil` when it takes none, or `value` is out of range.
  package func adjusted(to value: Double) -> BedDefinition? {
    guard let adjustment, adjustment.range.contains(value) else { return nil }
    return BedDefinition(
      title: title, summary: summary, source: source, caution: caution,
      recipe: recipe.adjusted(to: value))
  }

  /// Whether the bed keeps its effect when both channels are mixed into one.
  ///
  /// A bed that does not is refused in a file with one channel, and behind anything that mixes left
  /// with right.
  package var isMonoCompatible: Bool { recipe.parameters.isMonoCompatible }
}

/// The one figure of a bed that a script may set.
package struct BedAdjustment: Hashable, Sendable {
  /// Name of the figure: "beat".
  package let name: String
  /// Unit of the figure, as printed: "Hz".
  package let unit: String
  /// Allowed values, in that unit.
  package let range: ClosedRange<Double>
}
