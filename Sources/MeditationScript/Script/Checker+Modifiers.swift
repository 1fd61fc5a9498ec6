internal import Timebase

/// Ways to say words: `(words)[rate:"slow"; pitch:"low"]`, `++words++`, `#[lang:"fr-FR"]`.
extension Checker {
  /// - Parameter outer: what the brackets around ask for; each modifier replaces its own kind.
  mutating func delivery(
    _ modifiers: [TagSyntax.Argument], over outer: Delivery
  ) -> Delivery {
    var delivery = outer
    for modifier in modifiers { apply(modifier, to: &delivery) }
    return delivery
  }

  /// `#[voice:"…"]`: holds from here on, in the place of any setting before; `#[voice]` and
  /// `#[defaults]` end it.
  mutating func setting(of tag: TagSyntax) -> Delivery {
    let all = [TagSyntax.Argument(key: tag.name, value: tag.value)] + tag.arguments
    let modifiers = all.filter { modifier in
      if modifier.key.value == "defaults" { return false }
      return modifier.value != nil || !["voice", "lang"].contains(modifier.key.value)
    }
    return delivery(modifiers, over: .plain)
  }

  private mutating func apply(_ modifier: TagSyntax.Argument, to delivery: inout Delivery) {
    let key = modifier.key
    switch key.value {
    case "emphasis":
      delivery.emphasis = emphasis(modifier)
    case "rate":
      delivery.rate = amount(modifier, Amounts.rate) ?? delivery.rate
    case "pitch":
      delivery.pitch = amount(modifier, Amounts.pitch) ?? delivery.pitch
    case "vol", "volume":
      delivery.volume = amount(modifier, Amounts.volume) ?? delivery.volume
    case "whisper":
      delivery.isWhispered = true
    case "voice":
      delivery.voice = voice(modifier)
    case "lang":
      if let value = needed(modifier), let found = language(value) {
        delivery.language = found.tag
        delivery.writtenLanguage = found.written
      }
    case "sub":
      if let words = needed(modifier) { delivery.reading = .substitute(words.value) }
    case "ipa":
      if let sounds = sounds(modifier) { delivery.reading = sounds }
    default:
      if let sayAs = sayAs(modifier) {
        delivery.reading = .sayAs(sayAs)
      } else if Vocabulary.manners.contains(key.value) {
        diagnostics.append(
          .warning(
            .voiceLimit, "no voice here can act `\(key.value)`; the words are said as usual",
            at: key.span))
      } else {
        reportUnknown(key)
      }
    }
  }

  private mutating func reportUnknown(_ key: Spanned<String>) {
    let edit = Suggestion.edit(key, among: Vocabulary.modifiers)
    diagnostics.append(
      .error(
        "words cannot be said `\(key.value)`", at: key.span,
        expected: edit == nil ? "one of \(Vocabulary.modifiers.joined(separator: ", "))" : nil,
        help: edit?.question ?? "for square brackets in the text, write `\\[` and `\\]`",
        edit: edit))
  }

  /// A modifier's value, which must be there.
  private mutating func needed(_ modifier: TagSyntax.Argument) -> Spanned<String>? {
    if let value = modifier.value, !value.value.trimmed.isEmpty { return value }
    let key = modifier.key.value
    diagnostics.append(
      .error("`\(key)` needs a value", at: modifier.key.span, expected: "`\(key):\"…\"`"))
    return nil
  }

  // MARK: - Kinds of value

  private mutating func emphasis(_ modifier: TagSyntax.Argument) -> Delivery.Emphasis? {
    guard let value = modifier.value else { return .moderate }
    guard let level = Delivery.Emphasis(rawValue: value.value) else {
      report(
        value, "there is no emphasis `\(value.value)`",
        words: Delivery.Emphasis.allCases.map(\.rawValue))
      return nil
    }
    return level
  }

  private mutating func amount(
    _ modifier: TagSyntax.Argument, _ scale: Amounts
  ) -> Delivery.Amount? {
    // A key alone asks for the middle of its scale.
    guard modifier.value != nil else { return scale.middle }
    guard let value = needed(modifier) else { return nil }
    guard let amount = scale.amount(value.value) else {
      let edit = Suggestion.edit(value, among: scale.words.map(\.word))
      diagnostics.append(
        .error(
          "`\(value.value)` is no \(scale.name)", at: value.span, expected: scale.expected,
          help: edit?.question, edit: edit))
      return nil
    }
    if let heard = scale.bounded(amount) {
      diagnostics.append(
        .warning(
          .voiceLimit, "a voice cannot go to the \(scale.name) `\(value.value)`", at: value.span,
          help: "it is said as near to it as the voice can"))
      return heard
    }
    return amount
  }

  /// A voice's name, or several with spaces between them, of which the first is taken that is there.
  private mutating func voice(_ modifier: TagSyntax.Argument) -> String? {
    guard let value = needed(modifier) else { return nil }
    let names = value.value.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let voices = repertoire.voices + [Repertoire.secondVoice]
    for name in names {
      if name == "device" { return nil }
      if repertoire.isOpen || voices.contains(name) { return name }
    }
    let edit = names.count == 1 ? Suggestion.edit(value, among: voices) : nil
    diagnostics.append(
      .warning(
        .voiceLimit,
        names.count == 1
          ? "there is no voice `\(value.value)`; the track's own voice says this"
          : "there is none of the voices `\(value.value)`; the track's own voice says this",
        at: value.span,
        help: edit?.question ?? "there are \(voices.joined(separator: ", "))", edit: edit))
    return nil
  }

  /// Sounds in the International Phonetic Alphabet; signs that are none of it are left out.
  private mutating func sounds(_ modifier: TagSyntax.Argument) -> Delivery.Reading? {
    guard let value = needed(modifier) else { return nil }
    guard let strange = value.value.firstIndex(where: { !PhoneticAlphabet.contains($0) }) else {
      return .ipa(value.value)
    }
    let place = value.part(value.value[strange...strange])?.span ?? value.span
    let sounds = value.value.filter(PhoneticAlphabet.contains)
    let isSound = sounds.contains(where: \.isLetter)
    diagnostics.append(
      .warning(
        .voiceLimit,
        "`\(value.value[strange])` is no sign of the International Phonetic Alphabet", at: place,
        help: isSound ? "the word is said without it" : "the word is read as it is written"))
    return isSound ? .ipa(sounds) : nil
  }

  private static let readings: [String: Delivery.SayAs.Kind] = [
    "number": .cardinal, "chars": .characters, "phone": .telephone, "bleep": .expletive,
  ]

  private mutating func sayAs(_ modifier: TagSyntax.Argument) -> Delivery.SayAs? {
    let key = modifier.key.value
    guard let kind = Self.readings[key] ?? Delivery.SayAs.Kind(rawValue: key) else { return nil }
    var format: String?
    switch kind {
    case .date: format = self.format(modifier, of: kind, among: Delivery.SayAs.dateFormats)
    case .time: format = self.format(modifier, of: kind, among: Delivery.SayAs.timeFormats)
    case .expletive, .interjection:
      diagnostics.append(
        .warning(
          .voiceLimit,
          kind == .expletive
            ? "no voice here can bleep; the words are said"
            : "no voice here can exclaim; the words are said as usual",
          at: modifier.key.span))
    default: break
    }
    return Delivery.SayAs(kind: kind, format: format)
  }

  private mutating func format(
    _ modifier: TagSyntax.Argument, of kind: Delivery.SayAs.Kind, among formats: [String]
  ) -> String? {
    guard let value = modifier.value else { return nil }
    if let format = Delivery.SayAs.format(value.value, of: kind) { return format }
    report(value, "`\(modifier.key.value)` has no format `\(value.value)`", words: formats)
    return nil
  }
}
