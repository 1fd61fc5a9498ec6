extension Phrase {
  /// The phrase as a script has it: words, and the ways they are said, in Speech Markdown.
  ///
  /// What is read again is the same phrase, with its white space in single spaces.
  package var written: String {
    var text = ""
    for run in runs {
      let words = Self.escaped(run.text, after: text.last)
      text += run.delivery == .plain ? words : "(\(words))\(run.delivery.written)"
    }
    return text
  }

  /// Words with a backslash before each sign that would mean something in a script.
  private static func escaped(_ words: String, after before: Character?) -> String {
    let characters = Array(words)
    var text = ""
    for (index, character) in characters.enumerated() {
      let previous = index > 0 ? characters[index - 1] : before
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if isSign(character, after: previous, before: next) { text.append("\\") }
      text.append(character)
    }
    return text
  }

  private static func isSign(
    _ character: Character, after previous: Character?, before next: Character?
  ) -> Bool {
    let opens = previous?.isWhitespace ?? true
    switch character {
    case "\\", "[", "]", "{", "}", "(", ")", "*", "_", "`", "<", "|": return true
    case "&": return next?.isLetter == true || next == "#"
    case "+", "-", "~", "#", "/", ">", "=": return opens || (next?.isWhitespace ?? true)
    case ".", ":": return opens || previous?.isNumber == true && next?.isWhitespace == true
    case "!": return next == nil || next == "["
    default: return false
    }
  }
}

extension Delivery {
  /// The modifiers after words in round brackets.
  fileprivate var written: String {
    var settings: [(key: String, value: String?)] = []
    if let emphasis { settings.append(("emphasis", emphasis.rawValue)) }
    if let rate { settings.append(("rate", rate.written)) }
    if let pitch { settings.append(("pitch", pitch.written)) }
    if let volume { settings.append(("volume", volume.written)) }
    if isWhispered { settings.append(("whisper", nil)) }
    if let language { settings.append(("lang", language)) }
    if let voice { settings.append(("voice", voice)) }
    switch reading {
    case .substitute(let words): settings.append(("sub", words))
    case .ipa(let ipa): settings.append(("ipa", ipa))
    case .sayAs(let sayAs): settings.append((sayAs.kind.rawValue, sayAs.format))
    case nil: break
    }
    let text = settings.map { key, value in
      key + (value.map { ":\"\($0.replacing("\"", with: "'"))\"" } ?? "")
    }
    return "[" + text.joined(separator: "; ") + "]"
  }
}
