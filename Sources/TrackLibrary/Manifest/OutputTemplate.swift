internal import MeditationScript

/// How a track's file is called: a path in the output folder with fields in braces.
struct OutputTemplate: Hashable {
  let text: String
  private let pieces: [Piece]

  private enum Piece: Hashable {
    case literal(String)
    case field(String)
  }

  static let usual = OutputTemplate(checked: "{practice}-{minutes}min-{voice}.{format}")

  /// Why a text is no template, in words that follow it.
  struct Problem: Error {
    let message: String
    let help: String?
  }

  init(_ text: String) throws(Problem) {
    self.init(checked: text)
    if text.isEmpty { throw Problem(message: "a track needs a name", help: nil) }
    if text.contains("{}") || text.count(where: { $0 == "{" }) != text.count(where: { $0 == "}" }) {
      throw Problem(message: "the braces here are not closed, or empty", help: "write {practice}")
    }
    if text.hasPrefix("/") || text.split(separator: "/").contains("..") {
      throw Problem(
        message: "a track may not leave the output folder", help: "begin with a name, without `..`")
    }
  }

  private init(checked text: String) {
    self.text = text
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.literal(String(rest[..<open])))
      pieces.append(.field(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [.literal(String(rest))]
  }

  var fields: [String] {
    pieces.compactMap { if case .field(let name) = $0 { name } else { nil } }
  }

  /// What ends every name, whatever fills the fields: `.mp3`.
  var ending: String {
    if case .literal(let last)? = pieces.last { last } else { "" }
  }

  /// - Parameter value: what fills a field.
  /// - Returns: the path, and the first field that nothing fills.
  func filled(_ value: (String) -> String?) -> (path: String, missing: String?) {
    var path = ""
    var missing: String?
    for piece in pieces {
      switch piece {
      case .literal(let text): path += text
      case .field(let name):
        if let value = value(name) {
          path += Self.clean(value)
        } else {
          missing = missing ?? name
        }
      }
    }
    return (path, missing)
  }

  /// What no file system and no address has in a name becomes a dash, so that a name in a row cannot
  /// lead anywhere.
  private static func clean(_ value: String) -> String {
    var cleaned = ""
    for scalar in value.trimmed.unicodeScalars {
      let isSign = "/\\:*?\"<>|#%".unicodeScalars.contains(scalar)
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        cleaned += "-"
      default: cleaned += isSign ? "-" : String(scalar)
      }
    }
    return cleaned
  }

  /// Why a whole path is no good, in words that follow it; `nil` if it is.
  static func problem(with path: String) -> String? {
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part.isEmpty { return "has a part without a name" }
      if part.hasPrefix(".") { return "has a part that begins with a dot" }
      if part.hasPrefix("-") { return "has a part that begins with a dash" }
      // So much room is left for what is appended: `.chapters.json`.
      if part.utf8.count > 235 { return "is longer than a file's name can be" }
    }
    return nil
  }
}
