internal import MeditationScript

/// A stretch of a text that neither a line nor a cue may break: a word with its signs and with what is
/// short for something before it, as in `Dr. Lee`, or a
/// character of a script that is written without spaces.
struct TextUnit {
  let text: String
  /// Whether a space stands before it.
  let isSpaced: Bool
  /// Columns, as subtitles count them: two for the wide characters of East Asia.
  let width: Int
  /// How well a cue may end after it.
  let ending: Ending

  enum Ending {
    /// After a comma, a colon or another sign that parts clauses.
    case clause
    /// Between two words, or two characters of a script without spaces.
    case word
    /// Before a dash that belongs to what was said.
    case poor
  }
}

extension [TextUnit] {
  /// A text in units; white space and what cannot be seen is left out, as by `words`.
  init(_ text: String) {
    var found: [(text: String, isSpaced: Bool)] = []
    for word in text.words {
      for (index, part) in Self.parts(of: word).enumerated() {
        if index == 0, let last = found.last?.text, Self.isBound(last, to: part) {
          found[found.count - 1].text = last + " " + part
        } else {
          found.append((part, index == 0 && !found.isEmpty))
        }
      }
    }
    self = found.indices.map { index in
      let text = found[index].text
      let isBeforeDash =
        index + 1 < found.count && found[index + 1].text.allSatisfy(Signs.dashes.contains)
      return TextUnit(
        text: text, isSpaced: found[index].isSpaced, width: text.displayWidth,
        ending: isBeforeDash ? .poor : text.endsClause ? .clause : .word)
    }
  }

  /// The units as a text.
  var text: String {
    enumerated().reduce(into: "") { text, unit in
      text += (unit.offset > 0 && unit.element.isSpaced ? " " : "") + unit.element.text
    }
  }

  /// Whether what stands before a word belongs to it as a title or an initial to a name.
  ///
  /// No full stop inside of a phrase ends a sentence. What a line cannot hold is not bound.
  private static func isBound(_ before: String, to word: String) -> Bool {
    before.hasSuffix(".") && !before.hasSuffix("..")
      && before.displayWidth + 1 + word.displayWidth <= String.lineWidth
  }

  /// A word in the pieces that a line may end between: most words are one.
  private static func parts(of word: String) -> [String] {
    guard word.contains(where: \.isWrittenUnspaced) else { return [word] }
    var parts: [String] = []
    var last: Character?
    for character in word {
      let mayBreak =
        last.map { last in
          (last.isWrittenUnspaced || character.isWrittenUnspaced)
            && !Signs.neverFirst.contains(character) && !Signs.neverLast.contains(last)
            && !last.unicodeScalars.contains(where: Signs.stacking.contains)
        } ?? true
      if mayBreak {
        parts.append(String(character))
      } else {
        parts[parts.count - 1].append(character)
      }
      last = character
    }
    return parts
  }
}

extension String {
  /// Whether its last sign, quotes and brackets left aside, parts clauses.
  fileprivate var endsClause: Bool {
    last { !Signs.closing.contains($0) }.map(Signs.clauses.contains) ?? false
  }
}

extension Character {
  /// Whether it is of a script that puts no spaces between words, or one of its signs.
  fileprivate var isWrittenUnspaced: Bool {
    guard let value = unicodeScalars.first?.value, value >= 0x0E00 else { return false }
    return Signs.unspaced.contains { $0.contains(value) }
  }
}

/// Signs by what they do at the end of a line; for East Asia after JIS X 4051, the common part.
private enum Signs {
  static let dashes: Set<Character> = ["—", "–", "-", "―"]
  static let closing: Set<Character> = Set("\"'”’»›)]}）」』】〉》")
  static let clauses: Set<Character> = Set(",;:—–!?…、，；：。！？،؛؟।॥፣፤፥၊။។།")
  /// Closing signs, small kana, marks that lengthen or repeat, vowels that follow their consonant.
  static let neverFirst: Set<Character> = closing.union(
    ",.;:!?…、。，．！？：；〕〗〙‥・％℃ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾะาๅๆฯະາໆຯៗ។៕៖၊။་།༎")
  /// Opening signs, and vowels that are written before their consonant.
  static let neverLast: Set<Character> = Set("“‘«‹([{（「『【〔〈《〖〘เแโใไເແໂໃໄ")
  /// Signs of Khmer and Burmese that put the next consonant under the last.
  static let stacking: Set<Unicode.Scalar> = ["\u{17D2}", "\u{1039}"]
  /// Thai, Lao, Tibetan, Burmese, Khmer; Han, kana and the signs that go with them.
  static let unspaced: [ClosedRange<UInt32>] = [
    0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x30FF, 0x31F0...0x31FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF9F, 0x20000...0x3FFFD,
  ]
}
