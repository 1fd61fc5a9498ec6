/// The words of a text with what surrounds them: what a pronunciation can depend on.
struct Clause {
  /// A word, or what stands between two.
  struct Part: Equatable {
    let text: String
    let isWord: Bool
  }

  /// Where a clause begins or ends, in the place of a neighbour: no word can be this.
  static let edge = "^"

  let parts: [Part]
  /// Each word in lower case, with its neighbours; signs that end a clause are no neighbours.
  let words: [(word: String, previous: String, next: String)]

  /// - Parameters:
  ///   - before: what is said just before, in whatever way.
  ///   - after: what is said just after.
  init(_ text: String, before: String = "", after: String = "") {
    parts = Self.parts(of: text)
    let row = Self.row(of: parts)
    let first = Self.row(of: Self.parts(of: before)).last
    let last = Self.row(of: Self.parts(of: after)).first
    let all = [first ?? Self.edge] + row + [last ?? Self.edge]
    words = all.indices.dropFirst().dropLast().compactMap { index in
      all[index] == Self.edge ? nil : (all[index], all[index - 1], all[index + 1])
    }
  }

  /// Words and edges.
  private static func row(of parts: [Part]) -> [String] {
    parts.compactMap { part in
      if part.isWord { return part.text.lowercased() }
      return part.text.contains { ".,;:!?…—–()\"“”".contains($0) } ? edge : nil
    }
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var word = ""
    var isWord = false
    for character in text {
      let belongs = character.isLetter || character == "'" || character == "’"
      if belongs != isWord, !word.isEmpty {
        parts.append(Part(text: word, isWord: isWord))
        word = ""
      }
      isWord = belongs
      word.append(character)
    }
    if !word.isEmpty { parts.append(Part(text: word, isWord: isWord)) }
    return parts
  }
}
