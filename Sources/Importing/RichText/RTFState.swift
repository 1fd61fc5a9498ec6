/// What holds inside of a group of Rich Text Format, until it ends.
struct RTFState {
  /// Where text goes.
  enum Destination {
    case text, nothing, info, title, style, font
  }

  var destination = Destination.text
  /// Whether the group's first word says that it may be passed over.
  var isOptional = false
  var isBold = false
  var isItalic = false
  var isHidden = false
  var isDeleted = false
  var font: Int?
  /// A number of Windows for a language.
  var language: Int?
  /// Characters after each number of Unicode that stand in its place elsewhere.
  var replacements = 1
  // Of the paragraph.
  var style: Int?
  /// 0…8 for headings.
  var level: Int?
  var isListed = false
  var isInTable = false

  mutating func read(_ word: String, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case "b": isBold = isOn
    case "i": isItalic = isOn
    case "v": isHidden = isOn
    case "deleted": isDeleted = isOn
    case "plain":
      (isBold, isItalic, isHidden, isDeleted, font, language) =
        (false, false, false, false, nil, nil)
    case "f": font = number
    case "lang": language = number
    case "uc": replacements = min(max(number ?? 1, 0), 16)
    case "pard": (style, level, isListed, isInTable) = (nil, nil, false, false)
    case "s": style = number
    case "outlinelevel": level = number.flatMap { (0...8).contains($0) ? $0 : nil }
    case "ls": isListed = (number ?? 0) > 0
    case "intbl": isInTable = isOn
    default: break
    }
  }
}

extension RTFState.Destination {
  /// Where a word sends the text of its group; `nil` for a word that does not.
  init?(word: String, in outer: RTFState.Destination) {
    switch word {
    case "fonttbl": self = .font
    case "stylesheet": self = .style
    case "info": self = .info
    case "title" where outer == .info: self = .title
    case "colortbl", "filetbl", "fldinst", "listtext", "pntext", "pnseclvl", "nonshppict",
      "objdata",
      "sp", "ud", "xe", "tc", "pict", "footnote", "annotation", "atnid", "atnauthor", "atnref",
      "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
      "private",
      "rxe", "txe", "do", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "revtbl", "listtable",
      "listoverridetable", "generator":
      self = .nothing
    default: return nil
    }
  }

  /// What is left out with the group of a word.
  static func omission(_ word: String) -> ImportedDocument.Omission? {
    switch word {
    case "pict": .picture
    case "footnote": .footnote
    case "annotation": .comment
    case "header", "headerl", "headerr", "headerf": .header
    case "footer", "footerl", "footerr", "footerf": .footer
    default: nil
    }
  }

  /// Words after the sign that a group may be passed over, of groups that are not.
  static let read: Set<String> = ["shppict", "shpinst", "shptxt", "annotation"]
}
