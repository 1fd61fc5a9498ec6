internal import MeditationScript

/// The template of tracks' file names: a path in the output folder, with fields in braces.
struct OutputTemplate: Hashable {
  let text: String
  private let words: FieldText

  static let usual: OutputTemplate = {
    do throws(Problem) {
      return try OutputTemplate("{practice}-{minutes}min-{voice}.{format}")
    } catch {
      preconditionFailure(error.message)
    }
  }()

  /// The reason a text is not a valid template.
  struct Problem: Error {
    let message: String
    let help: String?
  }

  init(_ text: String) throws(Problem) {
    guard !text.isEmpty else { throw Problem(message: "a track needs a name", help: nil) }
    guard let words = FieldText(text) else {
      throw Problem(
        message: "the braces here are not closed, or empty", help: "write {practice}")
    }
    if text.hasPrefix("/") || text.split(separator: "/").contains("..") {
      throw Problem(
        message: "a track may not leave the output folder", help: "begin with a name, without `..`")
    }
    self.text = text
    self.words = words
  }

  var fields: [String] { words.fields }

  /// The literal text that every name ends with, such as `.mp3`.
  var ending: String { words.ending }

  /// Replaces the fields by values.
  ///
  /// - Parameter value: the value of a field by its name; `nil` if it has none.
  /// - Returns: the path, and the first field without a value.
  func filled(_ value: (String) -> String?) -> (path: String, missing: String?) {
    let (path, missing) = words.filled { value($0).map(Self.clean) }
    return (path, missing)
  }
}

extension OutputTemplate {
  /// Replaces characters that are not safe in file names and addresses by dashes, so that a value
  /// of a row cannot lead out of the folder.
  private static func clean(_ value: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in value.trimmed.unicodeScalars {
      cleaned.append(
        scalar.isRefused || "/\\:*?\"<>|#%".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    return String(cleaned)
  }

  /// Longest part of a path in bytes; the rest of 255 is for suffixes such as `.chapters.json`.
  private static let longest = 235

  /// The reason a whole path is not valid, in words that follow it; `nil` if it is.
  static func problem(with path: String) -> String? {
    let slash: Unicode.Scalar = "/"
    for part in path.unicodeScalars.split(separator: slash, omittingEmptySubsequences: false) {
      guard let first = part.first else { return "has a part without a name" }
      if first == "." { return "has a part that begins with a dot" }
      if first == "-" { return "has a part that begins with a dash" }
      // A leading combining accent would merge with the slash before it.
      if ("/" + String(first)).count == 1 { return "has a part that begins with half a letter" }
      if part.contains(where: \.isRefused) { return "has a sign in it that nobody sees" }
      if String(part).utf8.count > longest { return "is longer than a file's name can be" }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether the character is refused in names: line breaks, direction marks and other invisible
  /// ones.
  fileprivate var isRefused: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }
}
