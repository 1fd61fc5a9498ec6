internal import Timebase

/// Pace, pitch, level, weight and breaks, with all that tools write for them.
extension SSMLReader {
  mutating func prosody(of element: XMLElement) -> [TagSyntax.Argument] {
    element.attributes.compactMap { attribute in
      let name = attribute.name.value
      let value = attribute.value.value.trimmed
      if SSMLNames.isUnheard(name) || value == "default" { return nil }
      var change: Change?
      switch name {
      case "rate": change = Self.rate(value)
      case "pitch": change = Self.pitch(value)
      case "volume": change = Self.volume(value)
      case "range" where value == "medium" || Self.isNothing(value): change = Change.nothing
      default: break
      }
      switch change {
      case .some(.nothing): return nil
      case .some(.to(let amount)):
        return .init(name, Spanned(amount, attribute.value.span))
      case nil:
        warn(
          "no voice here can follow \(name) `\(attribute.value.value)`", at: attribute.value.span,
          edit: Self.edit(attribute))
        return nil
      }
    }
  }

  /// The word of a scale that a misspelt one was meant to be.
  private static func edit(_ attribute: XMLElement.Attribute) -> TextEdit? {
    let scales = ["rate": Amounts.rate, "pitch": Amounts.pitch, "volume": Amounts.volume]
    return scales[attribute.name.value].flatMap {
      Suggestion.edit(attribute.value, among: $0.words.map(\.word))
    }
  }

  /// What a value of prosody comes to.
  private enum Change {
    /// Nothing is changed.
    case nothing
    /// A value as scripts write it.
    case to(String)
  }

  /// `+0%`, `0st`, `0dB`, `+0Hz`, `0%`: some tools write what they do not change.
  private static func isNothing(_ value: String) -> Bool {
    let number = value.prefix { "+-.".contains($0) || $0.isNumber }
    let unit = String(value.dropFirst(number.count)).trimmed.lowercased()
    return Double(number) == 0 && ["%", "st", "db", "hz"].contains(unit)
  }

  /// A number is a multiple of the usual pace, up to ten times; beyond, it counts words a minute.
  private static func rate(_ value: String) -> Change? {
    if isNothing(value) { return Change.nothing }
    if let number = Double(value) {
      guard value.first?.isNumber == true || value.first == ".", (0.01...10).contains(number)
      else { return nil }
      return .to(DurationText.plain((number * 10_000).rounded() / 100) + "%")
    }
    return Amounts.rate.amount(value).map { _ in .to(value) }
  }

  /// A value of a scale; semitones and decibels are changes, whether they have a sign or not.
  private static func signed(_ value: String, in scale: Amounts) -> String? {
    [value, "+" + value].first { scale.amount($0) != nil }
  }

  private static func pitch(_ value: String) -> Change? {
    if isNothing(value) { return Change.nothing }
    return signed(value, in: Amounts.pitch).map(Change.to)
  }

  /// Levels as SSML 1.1 has them, and as a part of the full amplitude: `75`, `75%`, `-25%`.
  private static func volume(_ value: String) -> Change? {
    if value == "0%" || Double(value) == 0, value.first == "0" { return .to("silent") }
    if isNothing(value) { return Change.nothing }
    if let level = signed(value, in: Amounts.volume) { return .to(level) }
    let isPercent = value.hasSuffix("%")
    let isChange = value.hasPrefix("+") || value.hasPrefix("-")
    guard isPercent || !isChange, let number = Double(isPercent ? String(value.dropLast()) : value)
    else { return nil }
    let part = (isChange ? 100 + number : number) / 100
    guard part > 0, part <= 4 else { return part == 0 ? .to("silent") : nil }
    guard let level = Decibels(linear: part) else { return nil }
    let tenths = (level.value * 10).rounded() / 10
    return tenths == 0
      ? Change.nothing : .to((tenths > 0 ? "+" : "") + DurationText.plain(tenths) + "dB")
  }

  mutating func emphasis(of element: XMLElement) -> [TagSyntax.Argument] {
    let asked = element.attribute("level") ?? Spanned("moderate", element.span)
    let level = asked.value.trimmed.lowercased()
    guard Delivery.Emphasis(rawValue: level) != nil else {
      warn(
        "there is no emphasis `\(asked.value)`; the words are said as usual", at: asked.span,
        edit: Suggestion.edit(asked, among: Delivery.Emphasis.allCases.map(\.rawValue)))
      return []
    }
    return [.init("emphasis", Spanned(level, asked.span))]
  }

  // MARK: - Breaks

  mutating func rest(_ element: XMLElement) -> TagSyntax {
    let value = time(of: element) ?? strength(of: element) ?? Spanned("medium", element.span)
    return TagSyntax(
      name: Spanned("break", element.name.span), isClosing: false, value: value, arguments: [],
      span: element.span)
  }

  private mutating func time(of element: XMLElement) -> Spanned<String>? {
    guard let asked = element.attribute("time") else { return nil }
    // `1.5s` and `+250ms` are both times in SSML.
    let text = asked.value.trimmed
    let time = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let length = DurationText.duration(time) else {
      warn(
        "`\(asked.value)` is no length of time; the break is as long as one without",
        at: asked.span, help: "write a length such as `5s` or `500ms`")
      return nil
    }
    if length <= Checker.longest { return Spanned(time, asked.span) }
    warn(
      "`\(asked.value)` is longer than any track may be; the break is as long as one without",
      at: asked.span)
    return nil
  }

  private mutating func strength(of element: XMLElement) -> Spanned<String>? {
    guard let asked = element.attribute("strength") else { return nil }
    let strength = asked.value.trimmed.lowercased()
    if BreakStrength(rawValue: strength) != nil { return Spanned(strength, asked.span) }
    warn(
      "there is no break `\(asked.value)`; it is as long as a medium one", at: asked.span,
      edit: Suggestion.edit(asked, among: BreakStrength.allCases.map(\.rawValue)))
    return nil
  }
}
