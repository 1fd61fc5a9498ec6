/// How a paragraph or words look; `nil` where it is not said.
struct TextStyle {
  var isBold: Bool?
  var isItalic: Bool?
  var isHidden: Bool?
  var language: String?
  /// 1 and more; in Word, 10 is text.
  var headingLevel: Int?
  var isListed: Bool?
  var isTitle = false
  var isContents = false

  /// Takes over what another one says; what a style is called is its own.
  mutating func merge(_ other: TextStyle) {
    isBold = other.isBold ?? isBold
    isItalic = other.isItalic ?? isItalic
    isHidden = other.isHidden ?? isHidden
    language = other.language ?? language
    headingLevel = other.headingLevel ?? headingLevel
    isListed = other.isListed ?? isListed
  }

  func merged(_ other: TextStyle) -> TextStyle {
    var style = self
    style.merge(other)
    return style
  }
}

/// The styles of a document by their names, each with what it takes over from others.
struct StyleSheet {
  struct Definition {
    var style = TextStyle()
    var base: String?
  }

  var definitions: [String: Definition] = [:]
  /// What holds where nothing is said.
  var defaults = TextStyle()

  /// Styles that take over from each other.
  private static let longestChain = 32

  /// A style as it says itself, and those that it takes over from, the nearest first.
  func chain(from name: String?) -> [TextStyle] {
    var chain: [TextStyle] = []
    var next = name
    while let name = next, let definition = definitions[name], chain.count < Self.longestChain {
      chain.append(definition.style)
      next = definition.base
    }
    return chain
  }
}

extension [TextStyle] {
  /// A chain as one style, over what holds where none of them says anything.
  func merged(over base: TextStyle = TextStyle()) -> TextStyle {
    reversed().reduce(base) { $0.merged($1) }
  }
}
