package import Sound

/// Captions as SubRip (SRT), the subtitles every player knows.
///
/// UTF-8 without a byte order mark, which some readers take for a part of the first number. Lines
/// end in LF: players take either ending, but programs that part the cues at two LFs take no other.
package struct SubRip {
  let captions: [Caption]
  let rate: SampleRate

  package init(captions: [Caption], rate: SampleRate) {
    self.captions = captions
    self.rate = rate
  }

  package var text: String {
    let blocks = captions.cues(rate: rate).enumerated().map { index, cue in
      let times = [cue.start, cue.end].map { Cue.time($0, mark: ",") }
      let lines = cue.text.lines().map(Self.harmless)
      return (["\(index + 1)", times.joined(separator: " --> ")] + lines).joined(separator: "\n")
        + "\n"
    }
    return blocks.joined(separator: "\n")
  }

  /// The format has no escapes, and players read tags in `<>`, styles in `{}` and line breaks after
  /// a backslash: each gives way to the sign most like it.
  private static func harmless(_ text: String) -> String {
    String(text.map { likeness[$0] ?? $0 })
  }

  private static let likeness: [Character: Character] = [
    "<": "‹", ">": "›", "{": "(", "}": ")", "\\": "∖",
  ]
}
