internal import Timebase

/// Bells, and the bed that sounds under everything.
extension Checker {
  mutating func bell(_ tag: TagSyntax) -> Script.Item? {
    allow(["kind", "mallet", "touch", "gap", "ring"], in: tag)
    let strikes = number(tag.value, in: 1...27, of: tag) ?? 1
    let kind = argument("kind", of: tag).flatMap {
      choice($0, "bell", among: repertoire.bells)
    }
    let mallet: Mallet? = word("mallet", of: tag) { "there is no mallet of `\($0)`" }
    let touch: Bell.Touch? = word("touch", of: tag) { "a bell is not touched `\($0)`" }
    let ring: Bell.Ring? = word("ring", of: tag) { "a bell does not ring `\($0)`" }
    let gap = argument("gap", of: tag).flatMap { pauseLength($0, words: []) }
    return .bell(
      Bell(
        strikes: strikes, kind: kind, mallet: mallet, touch: touch ?? .usual, gap: gap,
        ring: ring ?? .over), tag.span)
  }

  mutating func ambience(_ tag: TagSyntax) -> Script.Item? {
    allow([], in: tag)
    guard let asked = tag.value else {
      diagnostics.append(
        .error(
          "`[ambience]` needs a bed", at: tag.span,
          expected: "one such as `[ambience:\"rain\"]`, or `[ambience:\"none\"]`"))
      return nil
    }
    guard asked.value.trimmed != SoundWishes.none else { return .ambience(nil, tag.span) }
    return choice(asked, "bed", among: repertoire.beds).map { .ambience($0, tag.span) }
  }

  /// A bell or a bed by what the script calls it.
  mutating func choice(
    _ asked: Spanned<String>, _ what: String, among kinds: [SoundKind]
  ) -> SoundChoice? {
    do throws(UnknownSound) {
      let choice = try (repertoire.isOpen ? [.named(in: asked.value)] : kinds).choice(asked.value)
      guard case .file = choice else { return choice }
      return ownFile(asked).map { .file($0) }
    } catch {
      let word = asked.value.prefix { $0 != "(" }.trimmedPart
      let edit = error.meant.flatMap { meant in
        asked.part(word).map { TextEdit($0.span, meant) }
      }
      diagnostics.append(
        .error(
          "the \(what) `\(asked.value)` \(error.problem)", at: asked.span,
          expected: error.expected, help: error.help, edit: edit))
      return nil
    }
  }
}
