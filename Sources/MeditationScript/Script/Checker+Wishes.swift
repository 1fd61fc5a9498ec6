/// What the head asks of the sound, held against what there is.
extension Checker {
  /// Of a practice that is borrowed, only the body is.
  mutating func checkWishes() {
    guard path.isEmpty else { return }
    for voice in [head.wishes.voice, head.wishes.secondVoice].compactMap(\.self) { check(voice) }
    check(head.wishes.bell, "bell", among: repertoire.bells)
    check(head.wishes.bed, "bed", among: repertoire.beds)
  }

  private mutating func check(_ voice: Spanned<String>) {
    let name = voice.value
    guard !repertoire.isOpen, !repertoire.voices.contains(name) else { return }
    if let slash = name.firstIndex(of: "/") {
      let other = name[name.index(after: slash)...]
      let isName = other.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      if isName, !other.isEmpty, repertoire.speaksAs(String(name[..<slash]), String(other)) {
        return
      }
    }
    let isForeign = name.contains("/") || name.contains(".")
    add(
      .error(
        isForeign ? "`\(name)` is no voice's name" : "there is no voice `\(name)`", at: voice.span,
        expected: "one of \(repertoire.voices.joined(separator: ", "))",
        help: isForeign
          ? HostWords.voiceOfOnesOwn : Suggestion.help(for: name, among: repertoire.voices),
        edit: isForeign ? nil : Suggestion.edit(voice, among: repertoire.voices)), of: voice)
  }

  private mutating func check(_ wish: Spanned<String>?, _ what: String, among kinds: [SoundKind]) {
    guard let wish, wish.value != SoundWishes.none else { return }
    // As YAML and people say that there is none.
    guard !["no", "off", "false"].contains(wish.value.lowercased()) else {
      add(
        .error(
          "the \(what) `\(wish.value)` is not there", at: wish.span, expected: "a \(what), or none",
          help: Suggestion.question(SoundWishes.none), edit: TextEdit(wish.span, SoundWishes.none)),
        of: wish)
      return
    }
    let before = diagnostics.count
    _ = choice(wish, what, among: kinds)
    let found = diagnostics[before...]
    diagnostics.removeSubrange(before...)
    for diagnostic in found { add(diagnostic, of: wish) }
  }

  /// Without its edit where a value is written in another way than it is read.
  private mutating func add(_ diagnostic: Diagnostic, of wish: Spanned<String>) {
    let isExact = source.text(wish.span) == wish.value
    diagnostics.append(
      isExact
        ? diagnostic
        : .error(
          diagnostic.message, at: diagnostic.span, expected: diagnostic.expected,
          help: diagnostic.help))
  }
}
